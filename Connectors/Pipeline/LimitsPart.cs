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
        var limited = Limited(everybody, next);
        if (!IsGuestLookUp(route))
        {
            return limited;
        }

        var guests = Limiter(route.Options.GuestLimit);
        return (call, cancellationToken) => call.Caller.Level < CallerLevel.Verified
            ? LookUpAsync(guests, call, limited, cancellationToken)
            : limited(call, cancellationToken);
    }

    public void Dispose() => _limiters.ForEach(limiter => limiter.Dispose());

    /// <summary>Reads that somebody unproven may make about somebody's things.</summary>
    private static bool IsGuestLookUp(CapabilityRoute route) =>
        !route.Writes && route.Level is CallerLevel.Claimed or CallerLevel.Matched;

    private static Problem? AskAsCaller(CallLimiter everybody, Caller caller) =>
        caller is { Level: CallerLevel.Verified, Customer: { } customer }
            ? everybody.Ask("customer", customer.Value)
            : everybody.Ask("conversation", caller.ConversationId);

    private static CapabilityStep<TAnswer> Limited<TAnswer>(CallLimiter everybody, CapabilityStep<TAnswer> next)
        where TAnswer : class =>
        (call, cancellationToken) => AskAsCaller(everybody, call.Caller) is { } refusal
            ? ValueTask.FromResult<CapabilityResult<TAnswer>>(refusal)
            : next(call, cancellationToken);

    /// <summary>Only guesses that miss are counted: somebody who knows what is theirs may ask for it as often as anybody.</summary>
    private static async ValueTask<CapabilityResult<TAnswer>> LookUpAsync<TAnswer>(CallLimiter guests, CapabilityCall call, CapabilityStep<TAnswer> next, CancellationToken cancellationToken)
        where TAnswer : class
    {
        foreach (var (kind, value) in Marks(call))
        {
            if (guests.Look(kind, value) is { } refusal)
            {
                return refusal;
            }
        }

        var result = await next(call, cancellationToken);
        if (result.Problem is { Kind: ProblemKind.NotFound })
        {
            foreach (var (kind, value) in Marks(call))
            {
                guests.Ask(kind, value);
            }
        }

        return result;
    }

    // A new conversation costs a guesser nothing, so the address and the thing asked for are counted as well.
    private static (string Kind, object Value)[] Marks(CapabilityCall call) =>
        [("conversation", call.Caller.ConversationId), ("email", call.Caller.Email?.Value ?? ""), ("thing", call.Request)];

    private CallLimiter Limiter(RateOptions rate)
    {
        var limiter = new CallLimiter(rate);
        _limiters.Add(limiter);
        return limiter;
    }
}
