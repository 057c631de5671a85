using Microsoft.Bot.Connector.Authentication;

namespace Microsoft.Bot.Connector;

/// <summary>Does something again while a handler says so.</summary>
public static class RetryAction
{
    /// <summary>Does something again while a handler says so.</summary>
    /// <param name="task">What to do.</param>
    /// <param name="retryExceptionHandler">Told what went wrong and how many retries there were, from 0; says whether and when to try again.</param>
    /// <exception cref="AggregateException">What went wrong at each try.</exception>
    public static async Task<TResult> RunAsync<TResult>(Func<Task<TResult>> task, Func<Exception, int, RetryParams> retryExceptionHandler)
    {
        ArgumentNullException.ThrowIfNull(task);
        ArgumentNullException.ThrowIfNull(retryExceptionHandler);
        var failures = new List<Exception>();
        while (true)
        {
            RetryParams retry;
            try
            {
                return await task().ConfigureAwait(false);
            }
#pragma warning disable CA1031 // The handler decides about every failure; none is lost.
            catch (Exception exception)
#pragma warning restore CA1031
            {
                retry = retryExceptionHandler(exception, failures.Count);
                failures.Add(exception);
            }

            if (retry is not { ShouldRetry: true })
            {
                throw new AggregateException("Failed to perform the required operation.", failures);
            }

            await Task.Delay(retry.RetryAfter.WithJitter()).ConfigureAwait(false);
        }
    }
}
