using System.ComponentModel;
using System.Text.Json.Serialization;

namespace ChatBot.Connectors.Capabilities;

/// <summary>The number on a device: <c>THM-9001</c>.</summary>
[JsonConverter(typeof(IdentifierJsonConverter<DeviceId>))]
[TypeConverter(typeof(IdentifierTypeConverter<DeviceId>))]
public readonly record struct DeviceId : IIdentifier<DeviceId>
{
    private readonly string? _value;

    /// <summary>Takes a device id that is known to be one.</summary>
    /// <param name="value">The device id.</param>
    /// <exception cref="FormatException">It cannot be one.</exception>
    public DeviceId(string value) => _value = IdentifierText.Checked<DeviceId>(value);

    private DeviceId(string cleaned, bool _) => _value = cleaned;

    /// <inheritdoc/>
    public static string Kind => "device id";

    /// <inheritdoc/>
    public string Value => _value ?? "";

    /// <inheritdoc/>
    public static bool TryParse(string? text, out DeviceId id)
    {
        var cleaned = IdentifierText.Clean(text)?.ToUpperInvariant();
        id = cleaned is null ? default : new(cleaned, true);
        return cleaned is not null;
    }

    /// <summary>The device id as it is written.</summary>
    public override string ToString() => Value;
}
