namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Knows which cloud the bot lives in.</summary>
[Obsolete("Use BotFrameworkAuthentication.")]
public interface IChannelProvider
{
    /// <summary>The channel service; empty for the public cloud.</summary>
    Task<string> GetChannelServiceAsync();

    /// <summary>Whether it is the US Government cloud.</summary>
    bool IsGovernment();

    /// <summary>Whether it is the public cloud.</summary>
    bool IsPublicAzure();
}
