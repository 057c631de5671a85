using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ChatBot.Channels.DirectLine;

/// <summary>A token, and where there is one the address of the stream: the answer to all calls that open a conversation.</summary>
/// <param name="ExpiresIn">Seconds.</param>
internal sealed record ConversationOpened(
    string ConversationId,
    string Token,
    [property: JsonPropertyName("expires_in")] int ExpiresIn,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? StreamUrl = null);

/// <summary>The id that a posted activity was given.</summary>
internal sealed record ResourceCreated(string Id);

/// <summary>Names the browser session.</summary>
internal sealed record SessionNamed(string SessionId);

/// <summary>The protocol's error body.</summary>
internal sealed record DirectLineError(DirectLineErrorDetail Error)
{
    public static JsonHttpResult<DirectLineError> Of(int status, string code, string message) =>
        TypedResults.Json(new DirectLineError(new DirectLineErrorDetail(code, message)), statusCode: status);
}

/// <param name="Code">One of the protocol's codes, for programs.</param>
/// <param name="Message">What was wrong, for people.</param>
internal sealed record DirectLineErrorDetail(string Code, string Message);

/// <summary>A call that cannot be served as it stands; the gate answers it with the protocol's error body.</summary>
internal sealed class DirectLineRefusal(int status, string code, string message, Exception? inner = null) : Exception(message, inner)
{
    public int Status => status;

    public string Code => code;

    public static DirectLineRefusal Malformed(string message, Exception? inner = null) => new(StatusCodes.Status400BadRequest, "MalformedData", message, inner);

    public static DirectLineRefusal Missing(string message) => new(StatusCodes.Status400BadRequest, "MissingProperty", message);

    public static DirectLineRefusal TooLarge(string message) => new(StatusCodes.Status413PayloadTooLarge, "BadArgument", message);

    public static DirectLineRefusal NoSuchConversation() => new(StatusCodes.Status404NotFound, "NotFound", "There is no such conversation.");

    public static DirectLineRefusal NotAllowed(string message) => new(StatusCodes.Status403Forbidden, "BadArgument", message);
}
