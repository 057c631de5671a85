using Microsoft.Bot.Connector.Authentication;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>How an <see cref="OAuthPrompt"/> asks the user to sign in.</summary>
public class OAuthPromptSettings
{
    /// <summary>Gets or sets the credentials of the application that the connection belongs to, when it is not the bot.</summary>
    public AppCredentials OAuthAppCredentials { get; set; }

    /// <summary>Gets or sets the name of the connection at the token service.</summary>
    public string ConnectionName { get; set; }

    /// <summary>Gets or sets the title of the card's button.</summary>
    public string Title { get; set; }

    /// <summary>Gets or sets the text of the card.</summary>
    public string Text { get; set; }

    /// <summary>Gets or sets how long the prompt waits, in milliseconds; 15 minutes when null.</summary>
    public int? Timeout { get; set; }

    /// <summary>Gets or sets a value indicating whether a message that is no answer ends the prompt without a token.</summary>
    public bool EndOnInvalidMessage { get; set; }

    /// <summary>Gets or sets whether the card has the address of the sign-in page; only where the channel needs it when null.</summary>
    public bool? ShowSignInLink { get; set; }
}
