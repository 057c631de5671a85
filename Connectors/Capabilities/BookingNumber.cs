using System.ComponentModel;
using System.Text.Json.Serialization;

namespace ChatBot.Connectors.Capabilities;

/// <summary>The number of a booked appointment: <c>B-701</c>.</summary>
[JsonConverter(typeof(IdentifierJsonConverter<BookingNumber>))]
[TypeConverter(typeof(IdentifierTypeConverter<BookingNumber>))]
public readonly record struct BookingNumber : IIdentifier<BookingNumber>
{
    private readonly string? _value;

    /// <summary>Takes a booking number that is known to be one.</summary>
    /// <param name="value">The booking number.</param>
    /// <exception cref="FormatException">It cannot be one.</exception>
    public BookingNumber(string value) => _value = IdentifierText.Checked<BookingNumber>(value);

    private BookingNumber(string cleaned, bool _) => _value = cleaned;

    /// <inheritdoc/>
    public static string Kind => "booking number";

    /// <inheritdoc/>
    public string Value => _value ?? "";

    /// <inheritdoc/>
    public static bool TryParse(string? text, out BookingNumber id)
    {
        var cleaned = IdentifierText.Clean(text)?.ToUpperInvariant();
        id = cleaned is null ? default : new(cleaned, true);
        return cleaned is not null;
    }

    /// <summary>The booking number as it is written.</summary>
    public override string ToString() => Value;
}
