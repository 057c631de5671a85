using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using ChatBot.Connectors.Capabilities;

namespace ChatBot.Connectors.Plumbing;

/// <summary>What a system said to one request: a success, or a refusal of the request itself.</summary>
internal sealed class HttpReply(string connector, string what, bool isRead, HttpStatusCode status, string? mediaType, byte[] body)
{
    public HttpStatusCode Status => status;

    public bool Succeeded => (int)status is >= 200 and < 300;

    /// <summary>The body of a success.</summary>
    /// <exception cref="ConnectorException">It is no success, no JSON, or not of this shape.</exception>
    public T Read<T>(JsonTypeInfo<T> shape)
        where T : class
    {
        ThrowUnlessJson();
        try
        {
            return JsonSerializer.Deserialize(body, shape) ?? throw Unreadable("is null");
        }
        catch (JsonException exception)
        {
            throw Unreadable($"cannot be read at {exception.Path ?? "its beginning"}", exception);
        }
    }

    /// <summary>The body of a success, whatever its shape.</summary>
    /// <exception cref="ConnectorException">It is no success or no JSON.</exception>
    public JsonNode ReadNode()
    {
        ThrowUnlessJson();
        try
        {
            return JsonNode.Parse(body) ?? throw Unreadable("is null");
        }
        catch (JsonException exception)
        {
            throw Unreadable("cannot be read", exception);
        }
    }

    /// <summary>The body of a refusal, as far as it can be read; null otherwise.</summary>
    public T? ReadRefusal<T>(JsonTypeInfo<T> shape)
        where T : class
    {
        try
        {
            return IsJson() ? JsonSerializer.Deserialize(body, shape) : null;
        }
        catch (JsonException)
        {
            // It refuses all the same; why is only a help.
            return null;
        }
    }

    /// <summary>What a refusal means where the system says no more than its status.</summary>
    /// <param name="field">The request's property that a 400 or 422 is about.</param>
    /// <exception cref="ConnectorException">A status that means nothing here.</exception>
    public Problem Refusal(string field) => status switch
    {
        HttpStatusCode.NotFound or HttpStatusCode.Gone => Problem.NotFound(),
        HttpStatusCode.Conflict or HttpStatusCode.PreconditionFailed when !isRead => Problem.Conflict(ProblemReasons.ChangedMeanwhile),
        HttpStatusCode.UnprocessableEntity when !isRead => Problem.Invalid(field),
        _ => throw Unexpected(),
    };

    /// <summary>A refusal that makes no sense for this request.</summary>
    public ConnectorException Unexpected() => new(connector, ConnectorFailure.Broken, $"{what} was answered with {(int)status}, which it should never be.");

    /// <summary>A success that says something else than it should. A write that was answered so has probably happened.</summary>
    public ConnectorException Unreadable(string why, Exception? inner = null) =>
        new(connector, isRead ? ConnectorFailure.Broken : ConnectorFailure.Uncertain, $"The answer to {what} {why}.", inner);

    private bool IsJson() => mediaType is not null &&
        (mediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase) || mediaType.EndsWith("+json", StringComparison.OrdinalIgnoreCase));

    private void ThrowUnlessJson()
    {
        if (!Succeeded)
        {
            throw Unexpected();
        }

        if (!IsJson())
        {
            throw Unreadable($"is {mediaType ?? "of no type"}, not JSON");
        }
    }
}
