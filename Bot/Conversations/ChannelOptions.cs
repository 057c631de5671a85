namespace ChatBot.Conversations;

/// <summary>With whom the bot speaks over <c>/api/messages</c>, from the settings that the SDK's authentication reads too.</summary>
internal sealed class ChannelOptions
{
    /// <summary>The bot's Entra application id; empty: nobody is authenticated.</summary>
    public string? MicrosoftAppId { get; set; }

    /// <summary>
    /// Without an app id, whether callers from other machines are served and service addresses on other machines are written to.
    /// Default false: anybody could then make the bot write anywhere.
    /// </summary>
    public bool AllowRemoteCallersWithoutAppId { get; set; }

    /// <summary>Whether nobody is authenticated: then only callers on this machine are served, and only service addresses on it written to.</summary>
    public bool IsOpen => string.IsNullOrEmpty(MicrosoftAppId) && !AllowRemoteCallersWithoutAppId;

    /// <summary>Whether the bot writes to this service address.</summary>
    public bool MayWriteTo(string? serviceUrl) =>
        Uri.TryCreate(serviceUrl, UriKind.Absolute, out var address) && (!IsOpen || address.IsLoopback);
}
