using Microsoft.Bot.Schema;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector;

/// <summary>Links with which users sign in.</summary>
public class BotSignIn : IServiceOperations<OAuthClient>, IBotSignIn
{
    /// <summary>Creates the operations of a client.</summary>
    public BotSignIn(OAuthClient client)
    {
        ArgumentNullException.ThrowIfNull(client);
        Client = client;
    }

    /// <summary>The client that sends the calls.</summary>
    public OAuthClient Client { get; }

    /// <inheritdoc/>
    /// <exception cref="ErrorResponseException">The token service refused.</exception>
    public async Task<HttpOperationResponse<string>> GetSignInUrlWithHttpMessagesAsync(string state, string codeChallenge = null, string emulatorUrl = null, string finalRedirect = null, Dictionary<string, List<string>> customHeaders = null, CancellationToken cancellationToken = default)
    {
        var answer = await RestCall.To(HttpMethod.Get, Client.BaseUri, "api/botsignin/GetSignInUrl", customHeaders)
            .Query("state", RestCall.Require(state, nameof(state)))
            .Query("code_challenge", codeChallenge)
            .Query("emulatorUrl", emulatorUrl)
            .Query("finalRedirect", finalRedirect)
            .SendAsync(Client, Client.Credentials, null, cancellationToken).ConfigureAwait(false);
        var link = await answer.Response.Content.ReadAsStringAsync(cancellationToken).ConfigureAwait(false);

        // The service answers plain text, sometimes in quotes.
        return new HttpOperationResponse<string> { Request = answer.Request, Response = answer.Response, Body = link.Trim().Trim('"') };
    }
}
