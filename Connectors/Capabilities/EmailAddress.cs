using System.ComponentModel;
using System.Text.Json.Serialization;

namespace ChatBot.Connectors.Capabilities;

/// <summary>An e-mail address, in lower case, so that two spellings of one address are equal.</summary>
[JsonConverter(typeof(IdentifierJsonConverter<EmailAddress>))]
[TypeConverter(typeof(IdentifierTypeConverter<EmailAddress>))]
public readonly record struct EmailAddress : IIdentifier<EmailAddress>
{
    private readonly string? _value;

    /// <summary>Takes a e-mail address that is known to be one.</summary>
    /// <param name="value">The e-mail address.</param>
    /// <exception cref="FormatException">It cannot be one.</exception>
    public EmailAddress(string value) => _value = IdentifierText.Checked<EmailAddress>(value);

    private EmailAddress(string cleaned, bool _) => _value = cleaned;

    /// <inheritdoc/>
    public static string Kind => "e-mail address";

    /// <inheritdoc/>
    public string Value => _value ?? "";

    /// <inheritdoc/>
    public static bool TryParse(string? text, out EmailAddress id)
    {
        var cleaned = IdentifierText.CleanEmail(text);
        id = cleaned is null ? default : new(cleaned, true);
        return cleaned is not null;
    }

    /// <summary>The e-mail address as it is written.</summary>
    public override string ToString() => Value;
}
