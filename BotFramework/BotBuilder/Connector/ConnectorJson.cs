using Microsoft.Rest.Serialization;
using Newtonsoft.Json;

namespace Microsoft.Bot.Connector;

/// <summary>How bodies are read and written on the way to channels.</summary>
internal static class ConnectorJson
{
    public static readonly JsonSerializerSettings Reading = CreateReading();
    public static readonly JsonSerializerSettings Writing = CreateWriting();

    /// <summary>Never null, dates in ISO 8601.</summary>
    public static JsonSerializerSettings CreateWriting() => new()
    {
        NullValueHandling = NullValueHandling.Ignore,
        DateFormatHandling = DateFormatHandling.IsoDateFormat,
        DateTimeZoneHandling = DateTimeZoneHandling.Utc,
        ReferenceLoopHandling = ReferenceLoopHandling.Serialize,
        ContractResolver = ReadOnlyContracts,
        Converters = { new Iso8601TimeSpanConverter() },
        MaxDepth = null,
    };

    /// <summary>Free JSON keeps its dates as the text that came.</summary>
    public static JsonSerializerSettings CreateReading() => new()
    {
        NullValueHandling = NullValueHandling.Ignore,
        DateFormatHandling = DateFormatHandling.IsoDateFormat,
        DateParseHandling = DateParseHandling.None,
        DateTimeZoneHandling = DateTimeZoneHandling.Utc,
        ContractResolver = ReadOnlyContracts,
        Converters = { new Iso8601TimeSpanConverter() },
        MaxDepth = 256,
    };

    private static ReadOnlyJsonContractResolver ReadOnlyContracts { get; } = new();
}
