namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Names and addresses of the public cloud, and of tokens.</summary>
public static class AuthenticationConstants
{
    /// <summary>The kind of identity when authentication is off.</summary>
    public const string AnonymousAuthType = "anonymous";

    /// <summary>The app id of a calling bot when authentication is off.</summary>
    public const string AnonymousSkillAppId = "AnonymousSkill";

    /// <summary>The app that a version 1.0 token was issued to.</summary>
    public const string AppIdClaim = "appid";

    /// <summary>Whom a token is meant for.</summary>
    public const string AudienceClaim = "aud";

    /// <summary>The app that a version 2.0 token was issued to.</summary>
    public const string AuthorizedParty = "azp";

    /// <summary>The setting for where channels have their keys.</summary>
    public const string BotOpenIdMetadataKey = "BotOpenIdMetadata";

    /// <summary>The tenant of bots that belong to none of their own.</summary>
    public const string DefaultChannelAuthTenant = "botframework.com";

    /// <summary>The setting for whether the Emulator makes up sign-ins.</summary>
    public const string EmulateOAuthCardsKey = "EmulateOAuthCards";

    /// <summary>The id of a token's key.</summary>
    public const string KeyIdHeader = "kid";

    /// <summary>The token service.</summary>
    public const string OAuthUrl = "https://api.botframework.com";

    /// <summary>The setting for where the token service is.</summary>
    public const string OAuthUrlKey = "OAuthApiEndpoint";

    /// <summary>The service address that a channel vouches for.</summary>
    public const string ServiceUrlClaim = "serviceurl";

    /// <summary>The tenant of a token.</summary>
    public const string TenantIdClaim = "tid";

    /// <summary>Where the keys of the App Service extension are.</summary>
    public const string ToBotFromAseChannelOpenIdMetadataUrl = "https://login.microsoftonline.com/common/v2.0/.well-known/openid-configuration";

    /// <summary>Where the keys of channels are.</summary>
    public const string ToBotFromChannelOpenIdMetadataUrl = "https://login.botframework.com/v1/.well-known/openidconfiguration";

    /// <summary>The issuer of the tokens of channels.</summary>
    public const string ToBotFromChannelTokenIssuer = "https://api.botframework.com";

    /// <summary>Where the keys of the Emulator's and other bots' tokens are.</summary>
    public const string ToBotFromEmulatorOpenIdMetadataUrl = "https://login.microsoftonline.com/common/v2.0/.well-known/openid-configuration";

    /// <summary>Where the keys of an enterprise channel are, by its name.</summary>
    public const string ToBotFromEnterpriseChannelOpenIdMetadataUrlFormat = "https://{0}.enterprisechannel.botframework.com/v1/.well-known/openidconfiguration";

    /// <summary>Where bots obtain tokens for channels.</summary>
    public const string ToChannelFromBotLoginUrl = "https://login.microsoftonline.com/botframework.com";

    /// <summary>Where bots of a tenant obtain tokens for channels.</summary>
    public const string ToChannelFromBotLoginUrlTemplate = "https://login.microsoftonline.com/{0}";

    /// <summary>What tokens for channels are meant for.</summary>
    public const string ToChannelFromBotOAuthScope = "https://api.botframework.com";

    /// <summary>The issuer of version 1.0 tokens of a government tenant.</summary>
    public const string ValidGovernmentTokenIssuerUrlTemplateV1 = "https://login.microsoftonline.us/{0}/";

    /// <summary>The issuer of version 2.0 tokens of a government tenant.</summary>
    public const string ValidGovernmentTokenIssuerUrlTemplateV2 = "https://login.microsoftonline.us/{0}/v2.0";

    /// <summary>The issuer of version 1.0 tokens of a tenant.</summary>
    public const string ValidTokenIssuerUrlTemplateV1 = "https://sts.windows.net/{0}/";

    /// <summary>The issuer of version 2.0 tokens of a tenant.</summary>
    public const string ValidTokenIssuerUrlTemplateV2 = "https://login.microsoftonline.com/{0}/v2.0";

    /// <summary>The version of a token, 1.0 or 2.0.</summary>
    public const string VersionClaim = "ver";

    /// <summary>The algorithms that tokens may be signed with; all need a private key.</summary>
    public static readonly HashSet<string> AllowedSigningAlgorithms = new(StringComparer.Ordinal) { "RS256", "RS384", "RS512" };
}
