namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Knows one app id and its secret.</summary>
[Obsolete("Use PasswordServiceClientCredentialFactory.")]
public class SimpleCredentialProvider : ICredentialProvider
{
    /// <summary>Creates a provider of a bot without an app id.</summary>
    public SimpleCredentialProvider()
    {
    }

    /// <summary>Creates a provider.</summary>
    public SimpleCredentialProvider(string appId, string password)
    {
        AppId = appId;
        Password = password;
    }

    /// <summary>The bot's app id; empty for none.</summary>
    public string AppId { get; set; }

    /// <summary>Its client secret.</summary>
    public string Password { get; set; }

    /// <inheritdoc/>
    public Task<string> GetAppPasswordAsync(string appId) => Task.FromResult(appId == AppId ? Password : null);

    /// <inheritdoc/>
    public Task<bool> IsAuthenticationDisabledAsync() => Task.FromResult(string.IsNullOrEmpty(AppId));

    /// <inheritdoc/>
    public Task<bool> IsValidAppIdAsync(string appId) => Task.FromResult(appId == AppId);
}
