using Microsoft.Rest.TransientFaultHandling;

namespace Microsoft.Rest;

/// <summary>Sends a request again when the failure may pass.</summary>
public class RetryDelegatingHandler : DelegatingHandler
{
    private const int Tries = 3;
    private int _retries;
    private RetryPolicy _retryPolicy;

    /// <summary>Creates a handler with the usual policy: three retries, waiting longer each time.</summary>
    public RetryDelegatingHandler()
    {
        RetryPolicy = UsualPolicy();
    }

    /// <summary>Creates a handler before another, with the usual policy.</summary>
    public RetryDelegatingHandler(DelegatingHandler innerHandler)
        : this((HttpMessageHandler)innerHandler)
    {
    }

    /// <summary>Creates a handler before another, with the usual policy.</summary>
    public RetryDelegatingHandler(HttpMessageHandler innerHandler)
        : this(UsualPolicy(), innerHandler)
    {
    }

    /// <summary>Creates a handler before another.</summary>
    public RetryDelegatingHandler(RetryPolicy retryPolicy, HttpMessageHandler innerHandler)
        : base(innerHandler)
    {
        ArgumentNullException.ThrowIfNull(retryPolicy);
        RetryPolicy = retryPolicy;
    }

    /// <summary>How often a request was sent again.</summary>
    public int EventCallbackCount => _retries;

    /// <summary>When and how a request is sent again.</summary>
    public RetryPolicy RetryPolicy
    {
        get => _retryPolicy;
        set
        {
            ArgumentNullException.ThrowIfNull(value);
            if (_retryPolicy is not null)
            {
                _retryPolicy.Retrying -= CountRetry;
            }

            _retryPolicy = value;
            _retryPolicy.Retrying += CountRetry;
        }
    }

    /// <summary>Sends the request, and again as the policy says. The last answer is returned, whatever its status.</summary>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (request.Content is not null)
        {
            await request.Content.LoadIntoBufferAsync(cancellationToken).ConfigureAwait(false);
        }

        return await RetriedResponse.GetAsync(RetryPolicy, () => base.SendAsync(request, cancellationToken), cancellationToken).ConfigureAwait(false);
    }

    private static RetryPolicy<HttpStatusCodeErrorDetectionStrategy> UsualPolicy() =>
        new(new ExponentialBackoffRetryStrategy(
            Tries,
            ExponentialBackoffRetryStrategy.DefaultMinBackoff,
            ExponentialBackoffRetryStrategy.DefaultMaxBackoff,
            ExponentialBackoffRetryStrategy.DefaultClientBackoff));

    private void CountRetry(object sender, RetryingEventArgs args) => Interlocked.Increment(ref _retries);
}
