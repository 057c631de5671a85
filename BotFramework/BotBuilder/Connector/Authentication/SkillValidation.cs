using System.Security.Claims;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Checks the tokens of other bots.</summary>
[Obsolete("Use BotFrameworkAuthentication.")]
public class SkillValidation
{
    /// <summary>Whether the token in a header says that it comes from another bot. Nothing is checked.</summary>
    public static bool IsSkillToken(string authHeader) => InboundTokens.IsFromSkill(authHeader);

    /// <summary>Whether claims are those of another bot: issued to another app than the one they are meant for.</summary>
    public static bool IsSkillClaim(IEnumerable<Claim> claims) => TokenClaims.IsSkill(claims);

    /// <summary>The identity of another bot when authentication is off.</summary>
    public static ClaimsIdentity CreateAnonymousSkillClaim() => TokenClaims.AnonymousSkill();

    /// <summary>Checks another bot's token.</summary>
    /// <exception cref="UnauthorizedAccessException">The token is not accepted; the message says why.</exception>
    public static Task<ClaimsIdentity> AuthenticateChannelToken(string authHeader, ICredentialProvider credentials, IChannelProvider channelProvider, HttpClient httpClient, string channelId, AuthenticationConfiguration authConfig)
    {
        ArgumentNullException.ThrowIfNull(credentials);
        ArgumentNullException.ThrowIfNull(authConfig);
        var extractor = LegacyTokens.DirectoryExtractor(httpClient, channelProvider, authConfig);
        return InboundTokens.FromSkillAsync(extractor, authHeader, channelId, authConfig.RequiredEndorsements, credentials.IsValidAppIdAsync);
    }
}
