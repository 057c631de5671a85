using ChatBot.Connectors.Capabilities;
using Microsoft.Extensions.Logging;

namespace ChatBot.Connectors.Pipeline;

/// <summary>Gives a read's answer again for a while, asks the system once however many wait, and forgets when the customer changes something.</summary>
internal sealed partial class CachePart(AnswerCache cache, CapabilityMetrics metrics, ILogger<CachePart> logger) : IPipelinePart
{
    public CapabilityStep<TAnswer> Before<TAnswer>(CapabilityRoute route, CapabilityStep<TAnswer> next)
        where TAnswer : class
    {
        if (route.Writes)
        {
            return async (call, cancellationToken) =>
            {
                var result = await next(call, cancellationToken);
                cache.DropAllOf(call.Caller);
                return result;
            };
        }

        return route.Options.Cache == TimeSpan.Zero
            ? next
            : (call, cancellationToken) => ReadAsync(call, next, cancellationToken);
    }

    private ValueTask<CapabilityResult<TAnswer>> ReadAsync<TAnswer>(CapabilityCall call, CapabilityStep<TAnswer> next, CancellationToken cancellationToken)
        where TAnswer : class
    {
        var entry = cache.Get(call, call.Route.Options.Cache, call.Route.Options.Stale, out var state);
        if (state is CacheState.Fetch)
        {
            return new(FetchAsync(call, entry, next, cancellationToken));
        }

        if (state is CacheState.Renew)
        {
            _ = RenewAsync(new(call.Route, call.Request, call.Caller), entry, next);
        }

        metrics.CachedAnswerGiven(call.Route);
        // The task has ended, so nothing is waited for: a cached answer must not cost a state machine.
        return entry.Again is { IsCompletedSuccessfully: true } done
            ? ValueTask.FromResult((CapabilityResult<TAnswer>)done.GetAwaiter().GetResult())
            : new(WaitAsync<TAnswer>(entry, cancellationToken));
    }

    // The flight belongs to all who wait for it, so none of them can end it; its time limits do.
    private Task<CapabilityResult<TAnswer>> FetchAsync<TAnswer>(CapabilityCall call, AnswerCache.Entry entry, CapabilityStep<TAnswer> next, CancellationToken cancellationToken)
        where TAnswer : class
    {
        return FlyAsync().WaitAsync(cancellationToken);

        async Task<CapabilityResult<TAnswer>> FlyAsync()
        {
            try
            {
                var result = await next(call, CancellationToken.None);
                if (!result.Succeeded)
                {
                    cache.Drop(call, entry);
                }

                entry.Fill(result.GivenAgain);
                return result;
            }
            catch (Exception exception)
            {
                cache.Drop(call, entry);
                entry.Fail(exception);
                throw;
            }
        }
    }

    /// <summary>Fetches a new answer beside an old one. When the system has none, the old one goes on until its end.</summary>
    private async Task RenewAsync<TAnswer>(CapabilityCall call, AnswerCache.Entry old, CapabilityStep<TAnswer> next)
        where TAnswer : class
    {
        try
        {
            var result = await next(call, CancellationToken.None);
            switch (result.Problem?.Kind)
            {
                case null:
                    cache.Renew(call, old, result.GivenAgain, call.Route.Options.Cache, call.Route.Options.Stale);
                    break;
                case ProblemKind.Unavailable or ProblemKind.Limited:
                    old.EndRenewal();
                    break;
                default:
                    // It is gone, or no longer theirs to see.
                    cache.Drop(call, old);
                    break;
            }
        }
        // Nobody waits for it who could be told.
        catch (Exception exception)
        {
            old.EndRenewal();
            NotRenewed(call.Route.Verb, exception);
        }
    }

    private static async Task<CapabilityResult<TAnswer>> WaitAsync<TAnswer>(AnswerCache.Entry entry, CancellationToken cancellationToken)
        where TAnswer : class =>
        (CapabilityResult<TAnswer>)await entry.Again.WaitAsync(cancellationToken);

    [LoggerMessage(LogLevel.Warning, "An answer of {Verb} could not be renewed.")]
    private partial void NotRenewed(string verb, Exception exception);
}
