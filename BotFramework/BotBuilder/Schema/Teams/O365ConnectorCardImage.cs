using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>An image of an Office connector card.</summary>
public class O365ConnectorCardImage
{
    /// <summary>Creates an empty instance.</summary>
    public O365ConnectorCardImage()
    {
    }

    /// <summary>Creates an instance with what is given; the rest stays unset.</summary>
    public O365ConnectorCardImage(string image = null, string title = null)
    {
        Image = image;
        Title = title;
    }

    /// <summary>The image.</summary>
    [JsonProperty(PropertyName = "image", NullValueHandling = NullValueHandling.Ignore)]
    public string Image { get; set; }

    /// <summary>The title.</summary>
    [JsonProperty(PropertyName = "title", NullValueHandling = NullValueHandling.Ignore)]
    public string Title { get; set; }
}
