using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace ChatBot.Connectors.Mail;

/// <summary>The mail server: <c>Mail:Smtp</c>. Without a host, mails are kept as files.</summary>
internal sealed class SmtpOptions : IValidatableObject
{
    public const string Section = "Mail:Smtp";

    /// <summary>The mail server's name; empty (default) for none.</summary>
    public string Host { get; set; } = "";

    /// <summary>Its port. Default: 587.</summary>
    [Range(1, 65535)]
    public int Port { get; set; } = 587;

    /// <summary>Who we are to it; empty (default) for a server that does not ask.</summary>
    public string User { get; set; } = "";

    /// <summary>The user's password.</summary>
    public string Password { get; set; } = "";

    /// <summary>The sender's address, needed with a host.</summary>
    public string From { get; set; } = "";

    /// <summary>Whether to encrypt with STARTTLS; off only for servers on the same machine or network. Default: on.</summary>
    public bool Tls { get; set; } = true;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Host.Length > 0 && !Capabilities.EmailAddress.TryParse(From, out _))
        {
            yield return new($"{Section}:{nameof(From)} is no e-mail address: with a host, name the address that mails come from.");
        }
    }
}

[OptionsValidator]
internal sealed partial class SmtpOptionsValidator : IValidateOptions<SmtpOptions>;
