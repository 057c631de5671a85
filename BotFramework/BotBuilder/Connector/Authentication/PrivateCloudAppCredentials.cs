using Microsoft.Extensions.Logging;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Credentials of a bot whose settings name a login service of their own.</summary>
internal sealed class PrivateCloudAppCredentials : MicrosoftAppCredentials
{
    private readonly string _loginEndpoint;

    public PrivateCloudAppCredentials(string appId, string password, string tenantId, HttpClient httpClient, ILogger logger, string audience, string loginEndpoint, bool validateAuthority)
        : base(appId, password, tenantId, httpClient, logger, audience)
    {
        _loginEndpoint = loginEndpoint;
        ValidateAuthority = validateAuthority;
    }

    public override string OAuthEndpoint => _loginEndpoint;

    public override bool ValidateAuthority { get; }
}
