using ChatBot.Connectors.Capabilities;

namespace ChatBot.Connectors.Pipeline;

/// <summary>Gives a read's answer again for a while, asks the system once however many wait, and forgets when the customer changes something.</summary>
internal sealed class CachePart(AnswerCache cache, CapabilityMetrics metrics) : IPipelinePart
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
        var entry = cache.Get(call, call.Route.Options.Cache, out var isNew);
        if (isNew)
        {
            return new(FetchAsync(call, entry, next, cancellationToken));
        }

        metrics.CachedAnswerGiven(call.Route);
        // The task has ended, so nothing is waited for: a cached answer must not cost a state machine.
        return entry.Result.Task is { IsCompletedSuccessfully: true } done
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

                entry.Result.SetResult(result);
                return result;
            }
            catch (Exception exception)
            {
                cache.Drop(call, entry);
                entry.Result.SetException(exception);
                _ = entry.Result.Task.Exception;
                throw;
            }
        }
    }

    private static async Task<CapabilityResult<TAnswer>> WaitAsync<TAnswer>(AnswerCache.Entry entry, CancellationToken cancellationToken)
        where TAnswer : class =>
        (CapabilityResult<TAnswer>)await entry.Result.Task.WaitAsync(cancellationToken);
}
