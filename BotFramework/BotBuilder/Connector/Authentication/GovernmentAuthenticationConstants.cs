namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Names and addresses of the US Government cloud.</summary>
public static class GovernmentAuthenticationConstants
{
    /// <summary>The setting that chooses this cloud.</summary>
    public const string ChannelService = "https://botframework.azure.us";

    /// <summary>The tenant of bots that belong to none of their own.</summary>
    public const string DefaultChannelAuthTenant = "MicrosoftServices.onmicrosoft.us";

    /// <summary>The token service.</summary>
    public const string OAuthUrlGov = "https://api.botframework.azure.us";

    /// <summary>Where the keys of the App Service extension are.</summary>
    public const string ToBotFromAseChannelOpenIdMetadataUrl = "https://login.microsoftonline.us/cab8a31a-1906-4287-a0d8-4eef66b95f6e/v2.0/.well-known/openid-configuration";

    /// <summary>Where the keys of channels are.</summary>
    public const string ToBotFromChannelOpenIdMetadataUrl = "https://login.botframework.azure.us/v1/.well-known/openidconfiguration";

    /// <summary>The issuer of the tokens of channels.</summary>
    public const string ToBotFromChannelTokenIssuer = "https://api.botframework.us";

    /// <summary>Where the keys of the Emulator's and other bots' tokens are.</summary>
    public const string ToBotFromEmulatorOpenIdMetadataUrl = "https://login.microsoftonline.us/cab8a31a-1906-4287-a0d8-4eef66b95f6e/v2.0/.well-known/openid-configuration";

    /// <summary>Where bots obtain tokens for channels.</summary>
    public const string ToChannelFromBotLoginUrl = "https://login.microsoftonline.us/MicrosoftServices.onmicrosoft.us";

    /// <summary>Where bots of a tenant obtain tokens for channels.</summary>
    public const string ToChannelFromBotLoginUrlTemplate = "https://login.microsoftonline.us/{0}";

    /// <summary>What tokens for channels are meant for.</summary>
    public const string ToChannelFromBotOAuthScope = "https://api.botframework.us";
}
