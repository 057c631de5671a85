using Microsoft.Rest;

namespace Microsoft.Bot.Connector;

/// <summary>Links with which users sign in.</summary>
public interface IBotSignIn
{
    /// <summary>A link with which a user signs in.</summary>
    /// <param name="state">Bot, connection and conversation, as base64 of JSON.</param>
    /// <param name="codeChallenge">Ties the sign-in to the session that began it.</param>
    /// <param name="emulatorUrl">The Emulator's address, if it is used.</param>
    /// <param name="finalRedirect">Where the browser goes at the end.</param>
    /// <param name="customHeaders">Headers to add.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    Task<HttpOperationResponse<string>> GetSignInUrlWithHttpMessagesAsync(string state, string codeChallenge = null, string emulatorUrl = null, string finalRedirect = null, Dictionary<string, List<string>> customHeaders = null, CancellationToken cancellationToken = default);
}
