using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>The icon of the app's tab in a meeting.</summary>
public class MeetingTabIconSurface : Surface
{
    /// <summary>Creates the surface of a tab icon.</summary>
    public MeetingTabIconSurface()
        : base(SurfaceType.MeetingTabIcon)
    {
    }

    /// <summary>The tab entity id.</summary>
    [JsonProperty(PropertyName = "tabEntityId", NullValueHandling = NullValueHandling.Ignore)]
    public string TabEntityId { get; set; }
}
