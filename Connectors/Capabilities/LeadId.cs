using System.ComponentModel;
using System.Text.Json.Serialization;

namespace ChatBot.Connectors.Capabilities;

/// <summary>The name of somebody who may become a customer: <c>lead-1</c>.</summary>
[JsonConverter(typeof(IdentifierJsonConverter<LeadId>))]
[TypeConverter(typeof(IdentifierTypeConverter<LeadId>))]
public readonly record struct LeadId : IIdentifier<LeadId>
{
    private readonly string? _value;

    /// <summary>Takes a lead id that is known to be one.</summary>
    /// <param name="value">The lead id.</param>
    /// <exception cref="FormatException">It cannot be one.</exception>
    public LeadId(string value) => _value = IdentifierText.Checked<LeadId>(value);

    private LeadId(string cleaned, bool _) => _value = cleaned;

    /// <inheritdoc/>
    public static string Kind => "lead id";

    /// <inheritdoc/>
    public string Value => _value ?? "";

    /// <inheritdoc/>
    public static bool TryParse(string? text, out LeadId id)
    {
        var cleaned = IdentifierText.Clean(text);
        id = cleaned is null ? default : new(cleaned, true);
        return cleaned is not null;
    }

    /// <summary>The lead id as it is written.</summary>
    public override string ToString() => Value;
}
