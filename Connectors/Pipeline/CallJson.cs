using System.Text.Json;
using System.Text.Json.Serialization;
using ChatBot.Connectors.Capabilities;

namespace ChatBot.Connectors.Pipeline;

/// <summary>Calls and their outcomes as JSON, where they are kept.</summary>
internal static class CallJson
{
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    public static string Write<TAnswer>(CapabilityResult<TAnswer> result)
        where TAnswer : class =>
        JsonSerializer.Serialize(new Outcome<TAnswer>(result.Answer, result.Problem), Options);

    public static CapabilityResult<TAnswer> Read<TAnswer>(string json)
        where TAnswer : class
    {
        var outcome = JsonSerializer.Deserialize<Outcome<TAnswer>>(json, Options)!;
        return outcome.Answer is { } answer ? answer : outcome.Problem!;
    }

    private sealed record Outcome<TAnswer>(TAnswer? Answer, Problem? Problem);
}
