using System.ComponentModel;
using System.Text.Json.Serialization;

namespace ChatBot.Connectors.Capabilities;

/// <summary>The number of a product in the catalog (stock-keeping unit): <c>KET-001</c>.</summary>
[JsonConverter(typeof(IdentifierJsonConverter<Sku>))]
[TypeConverter(typeof(IdentifierTypeConverter<Sku>))]
public readonly record struct Sku : IIdentifier<Sku>
{
    private readonly string? _value;

    /// <summary>Takes a article number that is known to be one.</summary>
    /// <param name="value">The article number.</param>
    /// <exception cref="FormatException">It cannot be one.</exception>
    public Sku(string value) => _value = IdentifierText.Checked<Sku>(value);

    private Sku(string cleaned, bool _) => _value = cleaned;

    /// <inheritdoc/>
    public static string Kind => "article number";

    /// <inheritdoc/>
    public string Value => _value ?? "";

    /// <inheritdoc/>
    public static bool TryParse(string? text, out Sku id)
    {
        var cleaned = IdentifierText.Clean(text)?.ToUpperInvariant();
        id = cleaned is null ? default : new(cleaned, true);
        return cleaned is not null;
    }

    /// <summary>The article number as it is written.</summary>
    public override string ToString() => Value;
}
