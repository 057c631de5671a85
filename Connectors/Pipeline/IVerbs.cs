using System.Text.Json;
using ChatBot.Connectors.Approvals;
using ChatBot.Connectors.Capabilities;

namespace ChatBot.Connectors.Pipeline;

/// <summary>The capabilities by name and JSON, for callers that have no types: other systems, and requests that were approved. They pass the same pipeline.</summary>
public interface IVerbs
{
    /// <summary>Asks a capability.</summary>
    /// <param name="verb">Its name.</param>
    /// <param name="parameters">Its parameters, a JSON object in UTF-8.</param>
    /// <param name="caller">Who asks.</param>
    /// <param name="cancellationToken">Ends the wait; a write that is under way may still happen.</param>
    /// <returns>The answer or the problem; null when nobody answers such a verb. Parameters that cannot be read are an Invalid, which names the field.</returns>
    Task<VerbResult?> InvokeAsync(string verb, ReadOnlyMemory<byte> parameters, Caller caller, CancellationToken cancellationToken);

    /// <summary>Does what a second person has agreed to: exactly that, once.</summary>
    /// <param name="approved">The request that they saw.</param>
    /// <param name="approver">Who agreed.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="InvalidOperationException">The parameters are not those that the hash was made of.</exception>
    Task<VerbResult> InvokeApprovedAsync(ApprovalRequest approved, string approver, CancellationToken cancellationToken);
}

/// <summary>A capability as other systems see it.</summary>
/// <param name="Facts">What it says about itself.</param>
/// <param name="Request">The record of its parameters.</param>
/// <param name="Answer">The record of its answer.</param>
public sealed record Verb(CapabilityAttribute Facts, Type Request, Type Answer);

/// <summary>The capabilities that an enabled connector answers.</summary>
/// <param name="All">In the order of their names.</param>
public sealed record VerbList(IReadOnlyList<Verb> All)
{
    /// <summary>How parameters and answers look in JSON; an unknown parameter is a typing error, and refused.</summary>
    public static JsonSerializerOptions Json => Verbs.Json;
}

/// <summary>How a call by name ended.</summary>
/// <param name="Answer">The answer as JSON; null exactly when there is a problem.</param>
/// <param name="Problem">The problem; null exactly when there is an answer.</param>
public sealed record VerbResult(JsonElement? Answer, Problem? Problem);
