using System.ComponentModel;
using System.Text.Json.Serialization;

namespace ChatBot.Connectors.Capabilities;

/// <summary>The number on an invoice: <c>INV-3007</c>.</summary>
[JsonConverter(typeof(IdentifierJsonConverter<InvoiceNumber>))]
[TypeConverter(typeof(IdentifierTypeConverter<InvoiceNumber>))]
public readonly record struct InvoiceNumber : IIdentifier<InvoiceNumber>
{
    private readonly string? _value;

    /// <summary>Takes a invoice number that is known to be one.</summary>
    /// <param name="value">The invoice number.</param>
    /// <exception cref="FormatException">It cannot be one.</exception>
    public InvoiceNumber(string value) => _value = IdentifierText.Checked<InvoiceNumber>(value);

    private InvoiceNumber(string cleaned, bool _) => _value = cleaned;

    /// <inheritdoc/>
    public static string Kind => "invoice number";

    /// <inheritdoc/>
    public string Value => _value ?? "";

    /// <inheritdoc/>
    public static bool TryParse(string? text, out InvoiceNumber id)
    {
        var cleaned = IdentifierText.Clean(text)?.ToUpperInvariant();
        id = cleaned is null ? default : new(cleaned, true);
        return cleaned is not null;
    }

    /// <summary>The invoice number as it is written.</summary>
    public override string ToString() => Value;
}
