namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Tells the clouds apart by where tokens are obtained.</summary>
internal static class LoginEndpoints
{
    public static bool IsPublic(string loginEndpoint) => IsIn(loginEndpoint, AuthenticationConstants.ToChannelFromBotLoginUrlTemplate);

    public static bool IsGovernment(string loginEndpoint) => IsIn(loginEndpoint, GovernmentAuthenticationConstants.ToChannelFromBotLoginUrlTemplate);

    private static bool IsIn(string loginEndpoint, string template) =>
        loginEndpoint?.StartsWith(template[..^"{0}".Length], StringComparison.OrdinalIgnoreCase) == true;
}
