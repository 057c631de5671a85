namespace Microsoft.Rest.TransientFaultHandling;

/// <summary>Does something, and again while the failure may pass and the strategy allows it.</summary>
public class RetryPolicy
{
    private int _retries;

    /// <summary>Creates a policy.</summary>
    /// <param name="errorDetectionStrategy">Which failures may pass.</param>
    /// <param name="retryStrategy">How often to try again, and after which waits.</param>
    public RetryPolicy(ITransientErrorDetectionStrategy errorDetectionStrategy, RetryStrategy retryStrategy)
    {
        ArgumentNullException.ThrowIfNull(errorDetectionStrategy);
        ArgumentNullException.ThrowIfNull(retryStrategy);
        ErrorDetectionStrategy = errorDetectionStrategy;
        RetryStrategy = retryStrategy;
    }

    /// <summary>Creates a policy of so many retries, one second apart.</summary>
    public RetryPolicy(ITransientErrorDetectionStrategy errorDetectionStrategy, int retryCount)
        : this(errorDetectionStrategy, new FixedIntervalRetryStrategy(retryCount))
    {
    }

    /// <summary>Creates a policy of so many retries, so far apart.</summary>
    public RetryPolicy(ITransientErrorDetectionStrategy errorDetectionStrategy, int retryCount, TimeSpan retryInterval)
        : this(errorDetectionStrategy, new FixedIntervalRetryStrategy(retryCount, retryInterval))
    {
    }

    /// <summary>Creates a policy of so many retries with waits that grow by a step.</summary>
    public RetryPolicy(ITransientErrorDetectionStrategy errorDetectionStrategy, int retryCount, TimeSpan initialInterval, TimeSpan increment)
        : this(errorDetectionStrategy, new IncrementalRetryStrategy(retryCount, initialInterval, increment))
    {
    }

    /// <summary>Creates a policy of so many retries with waits that double between bounds.</summary>
    public RetryPolicy(ITransientErrorDetectionStrategy errorDetectionStrategy, int retryCount, TimeSpan minBackoff, TimeSpan maxBackoff, TimeSpan deltaBackoff)
        : this(errorDetectionStrategy, new ExponentialBackoffRetryStrategy(retryCount, minBackoff, maxBackoff, deltaBackoff))
    {
    }

    /// <summary>Raised before each retry, before its wait.</summary>
    public event EventHandler<RetryingEventArgs> Retrying;

    /// <summary>Which failures may pass.</summary>
    public ITransientErrorDetectionStrategy ErrorDetectionStrategy { get; }

    /// <summary>How many retries there were.</summary>
    public int EventCallbackCount => _retries;

    /// <summary>How often to try again, and after which waits.</summary>
    public RetryStrategy RetryStrategy { get; }

    /// <summary>Does something, waiting in place between tries.</summary>
    public virtual void ExecuteAction(Action action)
    {
        ArgumentNullException.ThrowIfNull(action);
        ExecuteAction(() =>
        {
            action();
            return true;
        });
    }

    /// <summary>Does something that has a result, waiting in place between tries.</summary>
    public virtual TResult ExecuteAction<TResult>(Func<TResult> func)
    {
        ArgumentNullException.ThrowIfNull(func);
        return ExecuteAsync(() => Task.FromResult(func())).GetAwaiter().GetResult();
    }

    /// <summary>Does something.</summary>
    public Task ExecuteAsync(Func<Task> taskAction) => ExecuteAsync(taskAction, CancellationToken.None);

    /// <summary>Does something; the token ends the waits too.</summary>
    public Task ExecuteAsync(Func<Task> taskAction, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(taskAction);
        return ExecuteAsync(
            async () =>
            {
                await taskAction().ConfigureAwait(false);
                return true;
            },
            cancellationToken);
    }

    /// <summary>Does something that has a result.</summary>
    public Task<TResult> ExecuteAsync<TResult>(Func<Task<TResult>> taskFunc) => ExecuteAsync(taskFunc, CancellationToken.None);

    /// <summary>Does something that has a result; the token ends the waits too.</summary>
    public async Task<TResult> ExecuteAsync<TResult>(Func<Task<TResult>> taskFunc, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(taskFunc);
        var shouldRetry = RetryStrategy.GetShouldRetryHandler();
        for (var retryCount = 0; ; retryCount++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            TimeSpan delay;
            try
            {
                return await taskFunc().ConfigureAwait(false);
            }
            catch (Exception exception) when (
                ErrorDetectionStrategy.IsTransient(exception)
                && shouldRetry(retryCount, exception) is { RetryAllowed: true } condition)
            {
                delay = retryCount == 0 && RetryStrategy.FastFirstRetry ? TimeSpan.Zero : condition.DelayBeforeRetry;
                OnRetrying(retryCount + 1, exception, delay);
            }

            await Task.Delay(delay, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Raises <see cref="Retrying"/>.</summary>
    protected virtual void OnRetrying(int retryCount, Exception lastError, TimeSpan delay)
    {
        Interlocked.Increment(ref _retries);
        Retrying?.Invoke(this, new RetryingEventArgs(retryCount, delay, lastError));
    }
}
