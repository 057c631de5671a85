namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Does something again while a handler says so.</summary>
public static class Retry
{
    /// <summary>Does something again while a handler says so.</summary>
    /// <param name="task">What to do.</param>
    /// <param name="retryExceptionHandler">Told what went wrong and how many retries there were, from 0; says whether and when to try again.</param>
    /// <exception cref="AggregateException">What went wrong at each try.</exception>
    public static Task<TResult> Run<TResult>(Func<Task<TResult>> task, Func<Exception, int, RetryParams> retryExceptionHandler) =>
        RetryAction.RunAsync(task, retryExceptionHandler);
}
