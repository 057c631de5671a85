using System.ComponentModel;
using System.Text.Json.Serialization;

namespace ChatBot.Connectors.Capabilities;

/// <summary>The name of one subscription: <c>sub_ada</c>.</summary>
[JsonConverter(typeof(IdentifierJsonConverter<SubscriptionId>))]
[TypeConverter(typeof(IdentifierTypeConverter<SubscriptionId>))]
public readonly record struct SubscriptionId : IIdentifier<SubscriptionId>
{
    private readonly string? _value;

    /// <summary>Takes a subscription id that is known to be one.</summary>
    /// <param name="value">The subscription id.</param>
    /// <exception cref="FormatException">It cannot be one.</exception>
    public SubscriptionId(string value) => _value = IdentifierText.Checked<SubscriptionId>(value);

    private SubscriptionId(string cleaned, bool _) => _value = cleaned;

    /// <inheritdoc/>
    public static string Kind => "subscription id";

    /// <inheritdoc/>
    public string Value => _value ?? "";

    /// <inheritdoc/>
    public static bool TryParse(string? text, out SubscriptionId id)
    {
        var cleaned = IdentifierText.Clean(text);
        id = cleaned is null ? default : new(cleaned, true);
        return cleaned is not null;
    }

    /// <summary>The subscription id as it is written.</summary>
    public override string ToString() => Value;
}
