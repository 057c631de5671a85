using System.ComponentModel;
using System.Text.Json.Serialization;

namespace ChatBot.Connectors.Capabilities;

/// <summary>The name of one payment: <c>pay_5001</c>.</summary>
[JsonConverter(typeof(IdentifierJsonConverter<PaymentId>))]
[TypeConverter(typeof(IdentifierTypeConverter<PaymentId>))]
public readonly record struct PaymentId : IIdentifier<PaymentId>
{
    private readonly string? _value;

    /// <summary>Takes a payment id that is known to be one.</summary>
    /// <param name="value">The payment id.</param>
    /// <exception cref="FormatException">It cannot be one.</exception>
    public PaymentId(string value) => _value = IdentifierText.Checked<PaymentId>(value);

    private PaymentId(string cleaned, bool _) => _value = cleaned;

    /// <inheritdoc/>
    public static string Kind => "payment id";

    /// <inheritdoc/>
    public string Value => _value ?? "";

    /// <inheritdoc/>
    public static bool TryParse(string? text, out PaymentId id)
    {
        var cleaned = IdentifierText.Clean(text);
        id = cleaned is null ? default : new(cleaned, true);
        return cleaned is not null;
    }

    /// <summary>The payment id as it is written.</summary>
    public override string ToString() => Value;
}
