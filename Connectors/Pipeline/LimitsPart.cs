using ChatBot.Connectors.Capabilities;

namespace ChatBot.Connectors.Pipeline;

/// <summary>Bounds how often one customer or conversation may ask, and far more tightly how often guests may look things up.</summary>
internal sealed class LimitsPart : IPipelinePart, IDisposable
{
    private readonly List<CallLimiter> _limiters = [];

    public CapabilityStep<TAnswer> Before<TAnswer>(CapabilityRoute route, CapabilityStep<TAnswer> next)
        where TAnswer : class
    {
        var everybody = Limiter(route.Options.Limit);
        var guests = IsGuestLookUp(route) ? Limiter(route.Options.GuestLimit) : null;

        return (call, cancellationToken) =>
        {
            var refusal = AskAsCaller(everybody, call.Caller);
            if (refusal is null && guests is not null && call.Caller.Level < CallerLevel.Verified)
            {
                refusal = AskAsGuest(guests, call);
            }

            return refusal is null ? next(call, cancellationToken) : ValueTask.FromResult<CapabilityResult<TAnswer>>(refusal);
        };
    }

    public void Dispose() => _limiters.ForEach(limiter => limiter.Dispose());

    /// <summary>Reads that somebody unproven may make about somebody's things.</summary>
    private static bool IsGuestLookUp(CapabilityRoute route) =>
        !route.Writes && route.Level is CallerLevel.Claimed or CallerLevel.Matched;

    private static Problem? AskAsCaller(CallLimiter everybody, Caller caller) =>
        caller is { Level: CallerLevel.Verified, Customer: { } customer }
            ? everybody.Ask("customer", customer.Value)
            : everybody.Ask("conversation", caller.ConversationId);

    // A new conversation costs a guesser nothing, so the address and the thing asked for are counted as well.
    private static Problem? AskAsGuest(CallLimiter guests, CapabilityCall call) =>
        guests.Ask("conversation", call.Caller.ConversationId)
        ?? guests.Ask("email", call.Caller.Email?.Value ?? "")
        ?? guests.Ask("thing", call.Request);

    private CallLimiter Limiter(RateOptions rate)
    {
        var limiter = new CallLimiter(rate);
        _limiters.Add(limiter);
        return limiter;
    }
}
