using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.Configuration;

namespace Microsoft.Bot.Builder.BotFramework;

/// <summary>Knows the bot's app id and password from the settings MicrosoftAppId and MicrosoftAppPassword.</summary>
[Obsolete("Use ConfigurationServiceClientCredentialFactory instead.")]
public sealed class ConfigurationCredentialProvider : SimpleCredentialProvider
{
    /// <summary>Initializes a new instance of the <see cref="ConfigurationCredentialProvider"/> class.</summary>
    /// <param name="configuration">The settings.</param>
    public ConfigurationCredentialProvider(IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        AppId = configuration["MicrosoftAppId"];
        Password = configuration["MicrosoftAppPassword"];
    }
}
