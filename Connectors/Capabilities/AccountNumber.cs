using System.ComponentModel;
using System.Text.Json.Serialization;

namespace ChatBot.Connectors.Capabilities;

/// <summary>The number of a bank account, as the bank writes it.</summary>
[JsonConverter(typeof(IdentifierJsonConverter<AccountNumber>))]
[TypeConverter(typeof(IdentifierTypeConverter<AccountNumber>))]
public readonly record struct AccountNumber : IIdentifier<AccountNumber>
{
    private readonly string? _value;

    /// <summary>Takes a account number that is known to be one.</summary>
    /// <param name="value">The account number.</param>
    /// <exception cref="FormatException">It cannot be one.</exception>
    public AccountNumber(string value) => _value = IdentifierText.Checked<AccountNumber>(value);

    private AccountNumber(string cleaned, bool _) => _value = cleaned;

    /// <inheritdoc/>
    public static string Kind => "account number";

    /// <inheritdoc/>
    public string Value => _value ?? "";

    /// <inheritdoc/>
    public static bool TryParse(string? text, out AccountNumber id)
    {
        var cleaned = IdentifierText.Clean(text)?.ToUpperInvariant();
        id = cleaned is null ? default : new(cleaned, true);
        return cleaned is not null;
    }

    /// <summary>The account number as it is written.</summary>
    public override string ToString() => Value;
}
