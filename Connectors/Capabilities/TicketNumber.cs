using System.ComponentModel;
using System.Text.Json.Serialization;

namespace ChatBot.Connectors.Capabilities;

/// <summary>The number of a support ticket, as the desk writes it: <c>T-2001</c>.</summary>
[JsonConverter(typeof(IdentifierJsonConverter<TicketNumber>))]
[TypeConverter(typeof(IdentifierTypeConverter<TicketNumber>))]
public readonly record struct TicketNumber : IIdentifier<TicketNumber>
{
    private readonly string? _value;

    /// <summary>Takes a ticket number that is known to be one.</summary>
    /// <param name="value">The ticket number.</param>
    /// <exception cref="FormatException">It cannot be one.</exception>
    public TicketNumber(string value) => _value = IdentifierText.Checked<TicketNumber>(value);

    private TicketNumber(string cleaned, bool _) => _value = cleaned;

    /// <inheritdoc/>
    public static string Kind => "ticket number";

    /// <inheritdoc/>
    public string Value => _value ?? "";

    /// <inheritdoc/>
    public static bool TryParse(string? text, out TicketNumber id)
    {
        var cleaned = IdentifierText.Clean(text)?.ToUpperInvariant();
        id = cleaned is null ? default : new(cleaned, true);
        return cleaned is not null;
    }

    /// <summary>The ticket number as it is written.</summary>
    public override string ToString() => Value;
}
