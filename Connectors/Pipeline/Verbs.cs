using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using ChatBot.Connectors.Approvals;
using ChatBot.Connectors.Capabilities;

namespace ChatBot.Connectors.Pipeline;

/// <summary>Reads requests from JSON and writes their answers to it.</summary>
internal sealed class Verbs(CapabilityInvoker invoker, VerbList verbs) : IVerbs
{
    /// <summary>How parameters and answers look in JSON. An unknown parameter is a typing error, and refused.</summary>
    public static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    public async Task<VerbResult?> InvokeAsync(string verb, ReadOnlyMemory<byte> parameters, Caller caller, CancellationToken cancellationToken)
    {
        if (verbs.All.FirstOrDefault(known => known.Facts.Verb == verb) is not { } found)
        {
            return null;
        }

        object? request;
        try
        {
            request = JsonSerializer.Deserialize(parameters.Span, found.Request, Json);
        }
        catch (Exception exception) when (exception is JsonException or FormatException)
        {
            return new(null, Problem.Invalid((exception as JsonException)?.Path is { Length: > 2 } path ? path[2..] : "body") with { Reference = ProblemReference.New() });
        }

        return request is null
            ? new(null, Problem.Invalid("body") with { Reference = ProblemReference.New() })
            : await invoker.InvokeAsync(request, caller, null, cancellationToken);
    }

    public Task<VerbResult> InvokeApprovedAsync(ApprovalRequest approved, string approver, CancellationToken cancellationToken)
    {
        var request = CanonicalParameters.Read(CapabilityFacts.Verbs[approved.Verb], Encoding.UTF8.GetBytes(approved.Parameters));
        if (request is null || CanonicalParameters.Hash(request) != approved.Hash)
        {
            throw new InvalidOperationException($"{approved.Number} does not hold what was asked for any more: nothing is done.");
        }

        // A turn of its own, the same however often it runs.
        var caller = approved.Requester with { TurnKey = $"approval|{approved.Number}" };
        return invoker.InvokeAsync(request, caller, new(approved.Number, approver, approved.Hash), cancellationToken);
    }
}
