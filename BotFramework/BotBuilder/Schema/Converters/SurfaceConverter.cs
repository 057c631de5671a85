using Microsoft.Bot.Schema.Teams;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Schema.Converters;

/// <summary>Reads the surface of a meeting notification as the type that its <c>surface</c> field names.</summary>
public class SurfaceConverter : JsonConverter
{
    /// <summary>Creates the converter.</summary>
    public SurfaceConverter()
    {
    }

    /// <summary>Always true.</summary>
    public override bool CanRead => true;

    /// <summary>Always false: surfaces are written as the objects they are.</summary>
    public override bool CanWrite => false;

    /// <inheritdoc/>
    public override bool CanConvert(Type objectType) => objectType == typeof(Surface);

    /// <inheritdoc/>
    /// <exception cref="JsonSerializationException">The surface is of a kind that is not known.</exception>
    public override object ReadJson(JsonReader reader, Type objectType, object existingValue, JsonSerializer serializer)
    {
        if (reader.TokenType == JsonToken.Null)
        {
            return null;
        }

        var json = JObject.Load(reader);
        Surface surface = json.GetValue("surface", StringComparison.OrdinalIgnoreCase)?.ToObject<SurfaceType>(serializer) switch
        {
            SurfaceType.MeetingStage => new MeetingStageSurface<TaskModuleContinueResponse>(),
            SurfaceType.MeetingTabIcon => new MeetingTabIconSurface(),
            var other => throw new JsonSerializationException($"A meeting notification cannot be shown on the surface '{other}'."),
        };
        using var content = json.CreateReader();
        serializer.Populate(content, surface);
        return surface;
    }

    /// <inheritdoc/>
    /// <exception cref="NotSupportedException">Always: surfaces are written as the objects they are.</exception>
    public override void WriteJson(JsonWriter writer, object value, JsonSerializer serializer) => throw new NotSupportedException();
}
