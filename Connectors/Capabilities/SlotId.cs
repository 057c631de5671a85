using System.ComponentModel;
using System.Text.Json.Serialization;

namespace ChatBot.Connectors.Capabilities;

/// <summary>The name of a free time that can be booked: <c>s-20260302-1000</c>.</summary>
[JsonConverter(typeof(IdentifierJsonConverter<SlotId>))]
[TypeConverter(typeof(IdentifierTypeConverter<SlotId>))]
public readonly record struct SlotId : IIdentifier<SlotId>
{
    private readonly string? _value;

    /// <summary>Takes a slot id that is known to be one.</summary>
    /// <param name="value">The slot id.</param>
    /// <exception cref="FormatException">It cannot be one.</exception>
    public SlotId(string value) => _value = IdentifierText.Checked<SlotId>(value);

    private SlotId(string cleaned, bool _) => _value = cleaned;

    /// <inheritdoc/>
    public static string Kind => "slot id";

    /// <inheritdoc/>
    public string Value => _value ?? "";

    /// <inheritdoc/>
    public static bool TryParse(string? text, out SlotId id)
    {
        var cleaned = IdentifierText.Clean(text);
        id = cleaned is null ? default : new(cleaned, true);
        return cleaned is not null;
    }

    /// <summary>The slot id as it is written.</summary>
    public override string ToString() => Value;
}
