using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Identity.Client;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Obtains tokens through MSAL, which caches them, renews them in time and lets parallel callers share one request.</summary>
internal sealed class MsalAuthenticator(IConfidentialClientApplication application, string scope) : IAuthenticator
{
    // MSAL's cache lives in the application object, so equal credentials share one.
    private static readonly ConcurrentDictionary<(string Authority, string AppId, string Proof, HttpClient HttpClient), IConfidentialClientApplication> Applications = new();

    private readonly string[] _scopes = [scope.EndsWith("/.default", StringComparison.Ordinal) ? scope : scope.TrimEnd('/') + "/.default"];

    public static MsalAuthenticator WithSecret(string appId, string secret, string authority, string scope, HttpClient httpClient) =>
        new(Applications.GetOrAdd((authority, appId, secret, httpClient), key => Build(appId, key.Authority, httpClient, builder => builder.WithClientSecret(secret))), scope);

    public static MsalAuthenticator WithCertificate(string appId, X509Certificate2 certificate, bool sendX5c, string authority, string scope, HttpClient httpClient) =>
        new(Applications.GetOrAdd((authority, appId, $"{certificate.Thumbprint}/{sendX5c}", httpClient), key => Build(appId, key.Authority, httpClient, builder => builder.WithCertificate(certificate, sendX5c))), scope);

    /// <summary>An app that a managed identity vouches for.</summary>
    public static MsalAuthenticator WithFederation(string appId, string identityClientId, string authority, string scope, HttpClient httpClient)
    {
        const string exchangeAudience = "api://AzureADTokenExchange";
        var identity = new ManagedIdentityAuthenticator(identityClientId, exchangeAudience, httpClient);
        return new(
            Applications.GetOrAdd((authority, appId, identityClientId, httpClient), key => Build(appId, key.Authority, httpClient, builder => builder.WithClientAssertion(async (AssertionRequestOptions _) =>
            {
                var token = await identity.GetTokenAsync().ConfigureAwait(false);
                return token.AccessToken;
            }))),
            scope);
    }

    /// <exception cref="AggregateException">The login service refused, or could not be reached; what went wrong at each try.</exception>
    public Task<AuthenticatorResult> GetTokenAsync(bool forceRefresh = false) =>
        Retry.Run(
            async () =>
            {
                var result = await application.AcquireTokenForClient(_scopes).WithForceRefresh(forceRefresh).ExecuteAsync().ConfigureAwait(false);
                return new AuthenticatorResult { AccessToken = result.AccessToken, ExpiresOn = result.ExpiresOn };
            },
            ShouldRetry);

    /// <summary>A refusal is final; an overload or an outage may pass.</summary>
    internal static RetryParams ShouldRetry(Exception exception, int retryCount) => exception switch
    {
        MsalServiceException { StatusCode: (int)HttpStatusCode.TooManyRequests } throttled when throttled.Headers?.RetryAfter?.Delta is { } delay && retryCount < 10 => new RetryParams(delay),
        MsalServiceException { StatusCode: (int)HttpStatusCode.TooManyRequests or >= 500 } or HttpRequestException => RetryParams.DefaultBackOff(retryCount),
        _ => RetryParams.StopRetrying,
    };

    private static IConfidentialClientApplication Build(string appId, string authority, HttpClient httpClient, Action<ConfidentialClientApplicationBuilder> addProof)
    {
        // The authority comes from the bot's own settings: asking a directory about it would only fail in private clouds.
        var builder = ConfidentialClientApplicationBuilder.Create(appId).WithAuthority(authority, validateAuthority: false).WithInstanceDiscovery(false);
        addProof(builder);
        if (httpClient is not null)
        {
            builder.WithHttpClientFactory(new FixedHttpClientFactory(httpClient));
        }

        return builder.Build();
    }
}
