using System.ComponentModel;
using System.Text.Json.Serialization;

namespace ChatBot.Connectors.Capabilities;

/// <summary>The number under which something is sent back: <c>R-501</c>.</summary>
[JsonConverter(typeof(IdentifierJsonConverter<ReturnNumber>))]
[TypeConverter(typeof(IdentifierTypeConverter<ReturnNumber>))]
public readonly record struct ReturnNumber : IIdentifier<ReturnNumber>
{
    private readonly string? _value;

    /// <summary>Takes a return number that is known to be one.</summary>
    /// <param name="value">The return number.</param>
    /// <exception cref="FormatException">It cannot be one.</exception>
    public ReturnNumber(string value) => _value = IdentifierText.Checked<ReturnNumber>(value);

    private ReturnNumber(string cleaned, bool _) => _value = cleaned;

    /// <inheritdoc/>
    public static string Kind => "return number";

    /// <inheritdoc/>
    public string Value => _value ?? "";

    /// <inheritdoc/>
    public static bool TryParse(string? text, out ReturnNumber id)
    {
        var cleaned = IdentifierText.Clean(text)?.ToUpperInvariant();
        id = cleaned is null ? default : new(cleaned, true);
        return cleaned is not null;
    }

    /// <summary>The return number as it is written.</summary>
    public override string ToString() => Value;
}
