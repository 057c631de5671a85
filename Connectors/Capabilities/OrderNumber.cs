using System.ComponentModel;
using System.Text.Json.Serialization;

namespace ChatBot.Connectors.Capabilities;

/// <summary>The number on an order, as the shop writes it: <c>1042</c>.</summary>
[JsonConverter(typeof(IdentifierJsonConverter<OrderNumber>))]
[TypeConverter(typeof(IdentifierTypeConverter<OrderNumber>))]
public readonly record struct OrderNumber : IIdentifier<OrderNumber>
{
    private readonly string? _value;

    /// <summary>Takes a order number that is known to be one.</summary>
    /// <param name="value">The order number.</param>
    /// <exception cref="FormatException">It cannot be one.</exception>
    public OrderNumber(string value) => _value = IdentifierText.Checked<OrderNumber>(value);

    private OrderNumber(string cleaned, bool _) => _value = cleaned;

    /// <inheritdoc/>
    public static string Kind => "order number";

    /// <inheritdoc/>
    public string Value => _value ?? "";

    /// <inheritdoc/>
    public static bool TryParse(string? text, out OrderNumber id)
    {
        var cleaned = IdentifierText.Clean(text)?.ToUpperInvariant();
        id = cleaned is null ? default : new(cleaned, true);
        return cleaned is not null;
    }

    /// <summary>The order number as it is written.</summary>
    public override string ToString() => Value;
}
