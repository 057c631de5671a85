using ChatBot.Connectors.Capabilities;

namespace ChatBot.Connectors.Pipeline;

/// <summary>Lets a call pass only when its caller is known surely enough.</summary>
internal sealed class AccessPart : IPipelinePart
{
    public CapabilityStep<TAnswer> Before<TAnswer>(CapabilityRoute route, CapabilityStep<TAnswer> next)
        where TAnswer : class =>
        (call, cancellationToken) => IsKnownEnough(call.Caller, route.Level)
            ? next(call, cancellationToken)
            : ValueTask.FromResult<CapabilityResult<TAnswer>>(Problem.StepUpNeeded(route.Level));

    // A level without a name behind it proves nothing.
    private static bool IsKnownEnough(Caller caller, CallerLevel needed) =>
        needed is CallerLevel.Anonymous || (caller.Level >= needed && (caller.Customer is not null || caller.Email is not null));
}
