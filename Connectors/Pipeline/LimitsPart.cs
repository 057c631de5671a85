using ChatBot.Connectors.Capabilities;

namespace ChatBot.Connectors.Pipeline;

/// <summary>Bounds how often one customer or conversation may ask, and far more tightly how often guests may look things up.</summary>
internal sealed class LimitsPart : IPipelinePart, IDisposable
{
    private const string Conversation = "conversation";
    private const string Everybody = "everybody";

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

        var (each, all) = (Limiter(route.Options.GuestLimit), Limiter(route.Options.AllGuestsLimit));
        return (call, cancellationToken) => call.Caller.Level < CallerLevel.Verified
            ? LookUpAsync(each, all, call, limited, cancellationToken)
            : limited(call, cancellationToken);
    }

    public void Dispose() => _limiters.ForEach(limiter => limiter.Dispose());

    /// <summary>Reads that somebody unproven may make about somebody's things.</summary>
    private static bool IsGuestLookUp(CapabilityRoute route) =>
        !route.Writes && route.Level is CallerLevel.Claimed or CallerLevel.Matched;

    private static Problem? AskAsCaller(CallLimiter everybody, Caller caller) =>
        caller is { Level: CallerLevel.Verified, Customer: { } customer }
            ? everybody.Ask("customer", customer.Value)
            : everybody.Ask(Conversation, caller.ConversationId);

    /// <summary>The bot's own calls are nobody's conversation: to count them together would hold up all customers' events at once.</summary>
    private static CapabilityStep<TAnswer> Limited<TAnswer>(CallLimiter everybody, CapabilityStep<TAnswer> next)
        where TAnswer : class =>
        (call, cancellationToken) => call.Caller.Level is not CallerLevel.System && AskAsCaller(everybody, call.Caller) is { } refusal
            ? ValueTask.FromResult<CapabilityResult<TAnswer>>(refusal)
            : next(call, cancellationToken);

    /// <summary>Only guesses that miss are counted: somebody who knows what is theirs may ask for it as often as anybody.</summary>
    private static async ValueTask<CapabilityResult<TAnswer>> LookUpAsync<TAnswer>(
        CallLimiter each, CallLimiter all, CapabilityCall call, CapabilityStep<TAnswer> next, CancellationToken cancellationToken)
        where TAnswer : class
    {
        if (each.Look(Conversation, call.Caller.ConversationId) is { } refusal)
        {
            return refusal;
        }

        // Strangers may have done this, and must not be able to shut the owner out: who proves the address by a code passes.
        if (Marks(call).Any(mark => each.Look(mark.Kind, mark.Value) is not null) || all.Look(Everybody, Everybody) is not null)
        {
            return Problem.StepUpNeeded(CallerLevel.Verified);
        }

        var result = await next(call, cancellationToken);
        if (result.Problem is { Kind: ProblemKind.NotFound })
        {
            CountMiss(each, all, call);
        }

        return result;
    }

    private static void CountMiss(CallLimiter each, CallLimiter all, CapabilityCall call)
    {
        each.Ask(Conversation, call.Caller.ConversationId);
        all.Ask(Everybody, Everybody);
        foreach (var (kind, value) in Marks(call))
        {
            each.Ask(kind, value);
        }
    }

    // A new conversation costs a guesser nothing, so the address and the thing asked for are counted as well.
    private static (string Kind, object Value)[] Marks(CapabilityCall call) =>
        [("email", call.Caller.Email?.Value ?? ""), ("thing", call.Request)];

    private CallLimiter Limiter(RateOptions rate)
    {
        var limiter = new CallLimiter(rate);
        _limiters.Add(limiter);
        return limiter;
    }
}
