using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace ChatBot.Connectors.Pipeline;

/// <summary>A request's parameters as bytes that are the same whenever the parameters are.</summary>
internal static class CanonicalParameters
{
    // Members by name, not as declared: a hash made before an update must match one made after it.
    private static readonly JsonSerializerOptions Canonical = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { OrderByName } },
    };

    public static byte[] Bytes(object request) => JsonSerializer.SerializeToUtf8Bytes(request, request.GetType(), Canonical);

    /// <summary>The request that was written as these bytes, or null for a JSON null.</summary>
    /// <exception cref="JsonException">They are no such request.</exception>
    public static object? Read(Type request, ReadOnlySpan<byte> json) => JsonSerializer.Deserialize(json, request, Canonical);

    public static string Hash(object request) => Convert.ToHexStringLower(SHA256.HashData(Bytes(request)));

    private static void OrderByName(JsonTypeInfo type)
    {
        var position = 0;
        foreach (var property in type.Properties.OrderBy(property => property.Name, StringComparer.Ordinal).ToList())
        {
            property.Order = position++;
        }
    }
}
