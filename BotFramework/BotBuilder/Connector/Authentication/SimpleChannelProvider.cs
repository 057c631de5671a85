namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Knows one cloud.</summary>
[Obsolete("Use BotFrameworkAuthentication.")]
public class SimpleChannelProvider : IChannelProvider
{
    /// <summary>Creates a provider of the public cloud.</summary>
    public SimpleChannelProvider()
    {
    }

    /// <summary>Creates a provider of the cloud that a channel service names.</summary>
    public SimpleChannelProvider(string channelService)
    {
        ChannelService = channelService;
    }

    /// <summary>The channel service; empty for the public cloud.</summary>
    public string ChannelService { get; set; }

    /// <inheritdoc/>
    public Task<string> GetChannelServiceAsync() => Task.FromResult(ChannelService);

    /// <inheritdoc/>
    public bool IsGovernment() => string.Equals(GovernmentAuthenticationConstants.ChannelService, ChannelService, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public bool IsPublicAzure() => string.IsNullOrEmpty(ChannelService);
}
