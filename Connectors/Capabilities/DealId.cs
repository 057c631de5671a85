using System.ComponentModel;
using System.Text.Json.Serialization;

namespace ChatBot.Connectors.Capabilities;

/// <summary>The name of a sale that is being worked on: <c>deal-1</c>.</summary>
[JsonConverter(typeof(IdentifierJsonConverter<DealId>))]
[TypeConverter(typeof(IdentifierTypeConverter<DealId>))]
public readonly record struct DealId : IIdentifier<DealId>
{
    private readonly string? _value;

    /// <summary>Takes a deal id that is known to be one.</summary>
    /// <param name="value">The deal id.</param>
    /// <exception cref="FormatException">It cannot be one.</exception>
    public DealId(string value) => _value = IdentifierText.Checked<DealId>(value);

    private DealId(string cleaned, bool _) => _value = cleaned;

    /// <inheritdoc/>
    public static string Kind => "deal id";

    /// <inheritdoc/>
    public string Value => _value ?? "";

    /// <inheritdoc/>
    public static bool TryParse(string? text, out DealId id)
    {
        var cleaned = IdentifierText.Clean(text);
        id = cleaned is null ? default : new(cleaned, true);
        return cleaned is not null;
    }

    /// <summary>The deal id as it is written.</summary>
    public override string ToString() => Value;
}
