using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace ChatBot.Machines;

/// <summary>
/// The programs that may call the bot's own API: section <c>Machines</c>. With neither a key nor an issuer only this machine itself is served.
/// </summary>
internal sealed class MachineOptions : IValidatableObject
{
    public const string Section = "Machines";

    /// <summary>API keys by the name of whoever holds it: small letters, digits and hyphens.</summary>
    public Dictionary<string, MachineKeyOptions> Keys { get; set; } = [];

    /// <summary>Who issues OAuth 2.0 access tokens, exactly as they name it; empty: no token is taken.</summary>
    public string Issuer { get; set; } = "";

    /// <summary>The name that tokens must have been issued for, such as <c>api://chatbot</c>.</summary>
    public string Audience { get; set; } = "";

    /// <summary>The issuer's OpenID metadata; empty: <c>/.well-known/openid-configuration</c> behind the issuer.</summary>
    public string MetadataAddress { get; set; } = "";

    /// <summary>How many requests a minute whoever comes with a token may make: 1 to 1,000,000, default 600.</summary>
    [Range(1, 1_000_000)] public int RequestsPerMinute { get; set; } = 600;

    /// <summary>Whether nobody is authenticated: then only callers on this machine are served.</summary>
    public bool IsOpen => Keys.Count == 0 && Issuer.Length == 0;

    /// <summary>Where the issuer's keys are found.</summary>
    public Uri Metadata => new(MetadataAddress.Length > 0 ? MetadataAddress : $"{Issuer.TrimEnd('/')}/.well-known/openid-configuration");

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Issuer.Length > 0 && Audience.Length == 0)
        {
            yield return new("Audience is missing, and a token for another program must not be taken here.");
        }

        if (Issuer.Length > 0 && (!Uri.TryCreate(Issuer, UriKind.Absolute, out _) || !Uri.TryCreate(Metadata.ToString(), UriKind.Absolute, out var address) || !IsSafe(address)))
        {
            yield return new("Issuer or MetadataAddress is no https address (http is taken on this machine only).");
        }
    }

    private static bool IsSafe(Uri address) => address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback);
}

/// <summary>One API key: <c>Machines:Keys:{name}</c>.</summary>
internal sealed class MachineKeyOptions
{
    /// <summary>SHA-256 of the secret, hexadecimal. The secret itself is nowhere in the settings.</summary>
    [Required, RegularExpression("^[0-9a-fA-F]{64}$", ErrorMessage = "{0} is no SHA-256 in hexadecimal: printf %s \"$SECRET\" | sha256sum")]
    public string Hash { get; set; } = "";

    /// <summary>Still taken while the key is being changed.</summary>
    [RegularExpression("^$|^[0-9a-fA-F]{64}$", ErrorMessage = "{0} is no SHA-256 in hexadecimal: printf %s \"$SECRET\" | sha256sum")]
    public string? PreviousHash { get; set; }

    /// <summary>What its holder may do, such as <c>notifications:send</c>; <c>notifications:*</c> is all that begins so.</summary>
    public string[] Scopes { get; set; } = [];

    /// <summary>How many requests a minute its holder may make: 1 to 1,000,000, default 600.</summary>
    [Range(1, 1_000_000)] public int RequestsPerMinute { get; set; } = 600;
}

[OptionsValidator]
internal sealed partial class MachineOptionsValidator : IValidateOptions<MachineOptions>;

[OptionsValidator]
internal sealed partial class MachineKeyOptionsValidator : IValidateOptions<MachineKeyOptions>;
