using Microsoft.Bot.Connector.Authentication;

namespace Microsoft.Bot.Connector;

/// <summary>Where the token service is, and whether the Emulator stands in for it.</summary>
public static class OAuthClientConfig
{
    /// <summary>Whether the Emulator makes up sign-ins instead of the token service.</summary>
    public static bool EmulateOAuthCards { get; set; }

    /// <summary>The token service's address.</summary>
    public static string OAuthEndpoint { get; set; } = AuthenticationConstants.OAuthUrl;

    /// <summary>Tells the Emulator whether to make up sign-ins.</summary>
    /// <param name="client">A client whose address is the Emulator's.</param>
    /// <param name="emulateOAuthCards">Whether to make them up.</param>
    /// <exception cref="Schema.ErrorResponseException">The Emulator refused.</exception>
    public static async Task SendEmulateOAuthCardsAsync(OAuthClient client, bool emulateOAuthCards)
    {
        ArgumentNullException.ThrowIfNull(client);
        using var answer = await RestCall.To(HttpMethod.Post, client.BaseUri, "api/usertoken/emulateOAuthCards", null)
            .Query("emulate", emulateOAuthCards ? "true" : "false")
            .SendAsync(client, client.Credentials, null, CancellationToken.None).ConfigureAwait(false);
    }
}
