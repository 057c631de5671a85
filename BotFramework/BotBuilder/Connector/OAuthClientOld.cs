using Microsoft.Bot.Schema;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector;

/// <summary>The older client of the token service.</summary>
[Obsolete("Use OAuthClient.")]
public class OAuthClientOld : ServiceClient<OAuthClientOld>
{
    private readonly OAuthClient _client;

    /// <summary>Creates a client with the credentials and connections of a connector client.</summary>
    /// <param name="client">The connector client.</param>
    /// <param name="uri">The token service, an https address.</param>
    /// <exception cref="ArgumentException">The address does not begin with https.</exception>
    public OAuthClientOld(ConnectorClient client, string uri)
    {
        ArgumentNullException.ThrowIfNull(client);
        if (!Uri.TryCreate(uri, UriKind.Absolute, out var address) || address.Scheme != Uri.UriSchemeHttps)
        {
            throw new ArgumentException("Please supply a valid https uri", nameof(uri));
        }

        _client = new OAuthClient(address, client.Credentials, () => client.HttpClient) { DisposesHttpClient = false };
    }

    /// <summary>Whether the Emulator makes up sign-ins instead of the token service.</summary>
    public static bool EmulateOAuthCards
    {
        get => OAuthClientConfig.EmulateOAuthCards;
        set => OAuthClientConfig.EmulateOAuthCards = value;
    }

    /// <summary>The token service's address.</summary>
    public static string OAuthEndpoint
    {
        get => OAuthClientConfig.OAuthEndpoint;
        set => OAuthClientConfig.OAuthEndpoint = value;
    }

    /// <summary>Entra ID tokens of a user for several resources, by resource.</summary>
    /// <exception cref="ErrorResponseException">The token service refused.</exception>
    public async Task<Dictionary<string, TokenResponse>> GetAadTokensAsync(string userId, string connectionName, string[] resourceUrls, CancellationToken cancellationToken = default)
    {
        var tokens = await _client.UserToken.GetAadTokensAsync(userId, connectionName, new AadResourceUrls(resourceUrls), null, cancellationToken).ConfigureAwait(false);
        return tokens is null ? [] : new Dictionary<string, TokenResponse>(tokens);
    }

    /// <summary>A link with which a user signs in.</summary>
    /// <exception cref="ErrorResponseException">The token service refused.</exception>
    public Task<string> GetSignInLinkAsync(string state, string finalRedirect = null, CancellationToken cancellationToken = default) =>
        _client.BotSignIn.GetSignInUrlAsync(state, null, null, finalRedirect, cancellationToken);

    /// <summary>For which connections a user has a token.</summary>
    /// <exception cref="ErrorResponseException">The token service refused.</exception>
    public async Task<TokenStatus[]> GetTokenStatusAsync(string userId, string includeFilter = null, CancellationToken cancellationToken = default)
    {
        var statuses = await _client.UserToken.GetTokenStatusAsync(userId, null, includeFilter, cancellationToken).ConfigureAwait(false);
        return statuses?.ToArray() ?? [];
    }

    /// <summary>A user's token; null when the user is not signed in or the magic code is wrong.</summary>
    /// <exception cref="ErrorResponseException">The token service refused.</exception>
    public async Task<TokenResponse> GetUserTokenAsync(string userId, string connectionName, string magicCode, Dictionary<string, List<string>> customHeaders = null, CancellationToken cancellationToken = default)
    {
        using var answer = await _client.UserToken.GetTokenWithHttpMessagesAsync(userId, connectionName, null, magicCode, customHeaders, cancellationToken).ConfigureAwait(false);
        return answer.Body;
    }

    /// <summary>Tells the Emulator whether to make up sign-ins.</summary>
    /// <exception cref="ErrorResponseException">The Emulator refused.</exception>
    public Task SendEmulateOAuthCardsAsync(bool emulateOAuthCards) => OAuthClientConfig.SendEmulateOAuthCardsAsync(_client, emulateOAuthCards);

    /// <summary>Signs a user out of a connection, or of all when none is named.</summary>
    /// <returns>True; a refusal is an exception.</returns>
    /// <exception cref="ErrorResponseException">The token service refused.</exception>
    public async Task<bool> SignOutUserAsync(string userId, string connectionName = null, CancellationToken cancellationToken = default)
    {
        await _client.UserToken.SignOutAsync(userId, connectionName, null, cancellationToken).ConfigureAwait(false);
        return true;
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _client.Dispose();
        }

        base.Dispose(disposing);
    }
}
