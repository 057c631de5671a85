namespace Microsoft.Rest;

/// <summary>Credentials that are a token.</summary>
public class TokenCredentials : ServiceClientCredentials
{
    /// <summary>Creates credentials from a bearer token.</summary>
    public TokenCredentials(string token)
        : this(token, "Bearer")
    {
    }

    /// <summary>Creates credentials from a token of some scheme.</summary>
    /// <exception cref="ArgumentException">The token or the scheme is empty.</exception>
    public TokenCredentials(string token, string tokenType)
    {
        ArgumentException.ThrowIfNullOrEmpty(token);
        ArgumentException.ThrowIfNullOrEmpty(tokenType);
        TokenProvider = new StringTokenProvider(token, tokenType);
    }

    /// <summary>Creates credentials from a source of tokens.</summary>
    public TokenCredentials(ITokenProvider tokenProvider)
    {
        ArgumentNullException.ThrowIfNull(tokenProvider);
        TokenProvider = tokenProvider;
    }

    /// <summary>Creates credentials from a source of tokens, for a tenant and a caller.</summary>
    public TokenCredentials(ITokenProvider tokenProvider, string tenantId, string callerId)
        : this(tokenProvider)
    {
        TenantId = tenantId;
        CallerId = callerId;
    }

    /// <summary>The caller, for information.</summary>
    public string CallerId { get; }

    /// <summary>The tenant, for information.</summary>
    public string TenantId { get; }

    /// <summary>The source of tokens.</summary>
    protected ITokenProvider TokenProvider { get; }

    /// <summary>Sets the request's authorization header.</summary>
    public override async Task ProcessHttpRequestAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        request.Headers.Authorization = await TokenProvider.GetAuthenticationHeaderAsync(cancellationToken).ConfigureAwait(false);
    }
}
