using System.ComponentModel;
using System.Text.Json.Serialization;

namespace ChatBot.Connectors.Capabilities;

/// <summary>The name of a plan that can be subscribed to: <c>classic</c>.</summary>
[JsonConverter(typeof(IdentifierJsonConverter<PlanId>))]
[TypeConverter(typeof(IdentifierTypeConverter<PlanId>))]
public readonly record struct PlanId : IIdentifier<PlanId>
{
    private readonly string? _value;

    /// <summary>Takes a plan id that is known to be one.</summary>
    /// <param name="value">The plan id.</param>
    /// <exception cref="FormatException">It cannot be one.</exception>
    public PlanId(string value) => _value = IdentifierText.Checked<PlanId>(value);

    private PlanId(string cleaned, bool _) => _value = cleaned;

    /// <inheritdoc/>
    public static string Kind => "plan id";

    /// <inheritdoc/>
    public string Value => _value ?? "";

    /// <inheritdoc/>
    public static bool TryParse(string? text, out PlanId id)
    {
        var cleaned = IdentifierText.Clean(text);
        id = cleaned is null ? default : new(cleaned, true);
        return cleaned is not null;
    }

    /// <summary>The plan id as it is written.</summary>
    public override string ToString() => Value;
}
