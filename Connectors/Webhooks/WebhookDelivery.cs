using System.Diagnostics.CodeAnalysis;

namespace ChatBot.Connectors.Webhooks;

/// <summary>One delivery as it came: nothing parsed, nothing changed.</summary>
/// <param name="Headers">By name, whatever the case; the first value of each.</param>
/// <param name="Body">The bytes that the signature covers.</param>
public sealed record WebhookDelivery(IReadOnlyDictionary<string, string> Headers, ReadOnlyMemory<byte> Body)
{
    /// <summary>What stood behind the address: where a sender that cannot sign proves who it is. Not kept.</summary>
    public IReadOnlyDictionary<string, string> Query { get; init; } = new Dictionary<string, string>();

    /// <summary>Finds a header; one that is empty counts as absent.</summary>
    /// <param name="name">The header's name.</param>
    /// <param name="value">Its value.</param>
    public bool TryGetHeader(string name, [NotNullWhen(true)] out string? value) =>
        Headers.TryGetValue(name, out value) && value.Length > 0;
}
