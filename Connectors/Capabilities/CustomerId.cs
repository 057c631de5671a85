using System.ComponentModel;
using System.Text.Json.Serialization;

namespace ChatBot.Connectors.Capabilities;

/// <summary>The name that our systems know a customer by: <c>ada</c>.</summary>
[JsonConverter(typeof(IdentifierJsonConverter<CustomerId>))]
[TypeConverter(typeof(IdentifierTypeConverter<CustomerId>))]
public readonly record struct CustomerId : IIdentifier<CustomerId>
{
    private readonly string? _value;

    /// <summary>Takes a customer id that is known to be one.</summary>
    /// <param name="value">The customer id.</param>
    /// <exception cref="FormatException">It cannot be one.</exception>
    public CustomerId(string value) => _value = IdentifierText.Checked<CustomerId>(value);

    private CustomerId(string cleaned, bool _) => _value = cleaned;

    /// <inheritdoc/>
    public static string Kind => "customer id";

    /// <inheritdoc/>
    public string Value => _value ?? "";

    /// <inheritdoc/>
    public static bool TryParse(string? text, out CustomerId id)
    {
        var cleaned = IdentifierText.Clean(text);
        id = cleaned is null ? default : new(cleaned, true);
        return cleaned is not null;
    }

    /// <summary>The customer id as it is written.</summary>
    public override string ToString() => Value;
}
