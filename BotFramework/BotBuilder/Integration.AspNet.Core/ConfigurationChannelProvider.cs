using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.Configuration;

namespace Microsoft.Bot.Builder.BotFramework;

/// <summary>Knows the cloud from the settings.</summary>
[Obsolete("Use ConfigurationBotFrameworkAuthentication instead.")]
public sealed class ConfigurationChannelProvider : SimpleChannelProvider
{
    /// <summary>The setting that names the cloud.</summary>
    public const string ChannelServiceKey = "ChannelService";

    /// <summary>Initializes a new instance of the <see cref="ConfigurationChannelProvider"/> class.</summary>
    /// <param name="configuration">The settings.</param>
    public ConfigurationChannelProvider(IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        ChannelService = configuration[ChannelServiceKey];
    }
}
