using Newtonsoft.Json;
using Newtonsoft.Json.Converters;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>The stage of a meeting, which all participants see.</summary>
/// <typeparam name="T">The type of the payload.</typeparam>
public class MeetingStageSurface<T> : Surface
{
    /// <summary>Creates a stage that shows a dialog.</summary>
    public MeetingStageSurface()
        : base(SurfaceType.MeetingStage)
    {
    }

    /// <summary>The content.</summary>
    [JsonProperty(PropertyName = "content", NullValueHandling = NullValueHandling.Ignore)]
    public T Content { get; set; }

    /// <summary>The media type of this card, for <see cref="Attachment.ContentType"/>.</summary>
    [JsonProperty(PropertyName = "contentType", NullValueHandling = NullValueHandling.Ignore)]
    [JsonConverter(typeof(StringEnumConverter))]
    public ContentType ContentType { get; set; } = ContentType.Task;
}
