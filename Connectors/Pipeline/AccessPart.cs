using ChatBot.Connectors.Capabilities;

namespace ChatBot.Connectors.Pipeline;

/// <summary>Lets a call pass only when its caller is known surely enough.</summary>
internal sealed class AccessPart : IPipelinePart
{
    public CapabilityStep<TAnswer> Before<TAnswer>(CapabilityRoute route, CapabilityStep<TAnswer> next)
        where TAnswer : class =>
        (call, cancellationToken) => IsKnownEnough(call.Caller, route.Level)
            ? next(call, cancellationToken)
            : ValueTask.FromResult<CapabilityResult<TAnswer>>(Refusal(route.Level));

    // No proof makes a person the bot itself.
    private static Problem Refusal(CallerLevel needed) =>
        needed is CallerLevel.System ? new(ProblemKind.Denied) : Problem.StepUpNeeded(needed);

    // A person's level without a name behind it proves nothing.
    private static bool IsKnownEnough(Caller caller, CallerLevel needed) =>
        needed is CallerLevel.Anonymous ||
        caller.Level is CallerLevel.System ||
        (caller.Level >= needed && (caller.Customer is not null || caller.Email is not null));
}
