using Microsoft.Rest;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Knows the bot's app ids, and has its credentials ready.</summary>
[Obsolete("Use ServiceClientCredentialsFactory.")]
public interface IServiceClientCredentialProvider : ICredentialProvider
{
    /// <summary>The bot's credentials.</summary>
    ServiceClientCredentials GetCredentials();
}
