using ChatBot.Connectors.Capabilities;
using ChatBot.Connectors.Plumbing;

namespace ChatBot.Connectors.Declarative;

/// <summary>Problems as files write them: <c>NotFound</c>, <c>Invalid:Subject</c>, <c>Conflict:ticket_closed</c>, <c>Denied</c>; <c>Unavailable</c> for a status that should never be.</summary>
internal static class DeclaredProblem
{
    public static bool IsKnown(string written) => written is "Unavailable" || Read(written) is not null;

    /// <summary>The problem; null where it is the system's fault.</summary>
    public static Problem? Read(string written) => written.Split(':', 2) switch
    {
        ["NotFound"] => Problem.NotFound(),
        ["Invalid", var field] => Problem.Invalid(field),
        ["Conflict", var reason] => Problem.Conflict(reason),
        ["Denied"] => new(ProblemKind.Denied),
        _ => null,
    };

    /// <summary>What a refusal means: as the step says, as the system says, or as it commonly does.</summary>
    /// <exception cref="ConnectorException">It should never be.</exception>
    public static Problem Of(HttpReply reply, DeclaredStep step, DeclaredSystem system, string field)
    {
        var status = $"{(int)reply.Status}";
        var written = step.Errors?.GetValueOrDefault(status) ?? system.Errors?.GetValueOrDefault(status);
        return written is null ? reply.Refusal(field) : Read(written) ?? throw reply.Unexpected();
    }
}
