using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Connector;

/// <summary>The operations for sign-in without the HTTP messages.</summary>
public static class BotSignInExtensions
{
    /// <summary>What a user needs to sign in: a link, and what a client needs for single sign-on.</summary>
    /// <exception cref="ErrorResponseException">The token service refused.</exception>
    public static async Task<SignInResource> GetSignInResourceAsync(this OAuthClient operations, string state, string codeChallenge = null, string emulatorUrl = null, string finalRedirect = null, CancellationToken cancellationToken = default)
    {
        using var answer = await operations.GetSignInResourceWithHttpMessagesAsync(state, codeChallenge, emulatorUrl, finalRedirect, null, cancellationToken).ConfigureAwait(false);
        return answer.Body;
    }

    /// <summary>A link with which a user signs in.</summary>
    /// <exception cref="ErrorResponseException">The token service refused.</exception>
    public static async Task<string> GetSignInUrlAsync(this IBotSignIn operations, string state, string codeChallenge = null, string emulatorUrl = null, string finalRedirect = null, CancellationToken cancellationToken = default)
    {
        using var answer = await operations.GetSignInUrlWithHttpMessagesAsync(state, codeChallenge, emulatorUrl, finalRedirect, null, cancellationToken).ConfigureAwait(false);
        return answer.Body;
    }
}
