using ChatBot.Connectors.Webhooks;
using Microsoft.Extensions.Options;

namespace ChatBot.Connectors.Zendesk;

/// <summary>Settings of Zendesk: section <c>Connectors:Zendesk</c>. Needed are a base address and one way in: e-mail and API token, or an access token.</summary>
internal sealed class ZendeskOptions : WebhookSecretOptions
{
    /// <summary>Such as <c>https://acme.zendesk.com/</c>.</summary>
    public Uri? BaseAddress { get; set; }

    /// <summary>The agent in whose name an API token works.</summary>
    public string Email { get; set; } = "";

    /// <summary>From Admin Center, Apps and integrations, APIs, API tokens.</summary>
    public string ApiToken { get; set; } = "";

    /// <summary>An OAuth access token; taken instead of e-mail and API token.</summary>
    public string AccessToken { get; set; } = "";

    /// <summary>The language of the Help Center whose articles go into the bot's own index, as Zendesk writes it. Default: <c>en-us</c>.</summary>
    public string Locale { get; set; } = "en-us";
}

[OptionsValidator]
internal sealed partial class ZendeskOptionsValidator : IValidateOptions<ZendeskOptions>;

/// <summary>What must be set once the connector is enabled; its webhooks alone need none of it.</summary>
internal sealed class ZendeskAccessValidator : IValidateOptions<ZendeskOptions>
{
    public ValidateOptionsResult Validate(string? name, ZendeskOptions options)
    {
        if (options.BaseAddress is not { IsAbsoluteUri: true } address || !(address.Scheme == Uri.UriSchemeHttps || address.IsLoopback))
        {
            return ValidateOptionsResult.Fail("BaseAddress is missing or not safe; write one such as https://acme.zendesk.com/, with https.");
        }

        return options.AccessToken.Length > 0 || (options.Email.Length > 0 && options.ApiToken.Length > 0)
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail("Nothing is set to sign in with. Set Email and ApiToken, or AccessToken.");
    }
}
