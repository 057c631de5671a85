using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>A section of an Office connector card.</summary>
public class O365ConnectorCardSection
{
    /// <summary>Creates an empty instance.</summary>
    public O365ConnectorCardSection()
    {
    }

    /// <summary>Creates an instance with what is given; the rest stays unset.</summary>
    public O365ConnectorCardSection(string title = null, string text = null, string activityTitle = null, string activitySubtitle = null, string activityText = null, string activityImage = null, string activityImageType = null, bool? markdown = null, IList<O365ConnectorCardFact> facts = null, IList<O365ConnectorCardImage> images = null, IList<O365ConnectorCardActionBase> potentialAction = null)
    {
        Title = title;
        Text = text;
        ActivityTitle = activityTitle;
        ActivitySubtitle = activitySubtitle;
        ActivityText = activityText;
        ActivityImage = activityImage;
        ActivityImageType = activityImageType;
        Markdown = markdown;
        Facts = facts;
        Images = images;
        PotentialAction = potentialAction;
    }

    /// <summary>The title.</summary>
    [JsonProperty(PropertyName = "title", NullValueHandling = NullValueHandling.Ignore)]
    public string Title { get; set; }

    /// <summary>The text.</summary>
    [JsonProperty(PropertyName = "text", NullValueHandling = NullValueHandling.Ignore)]
    public string Text { get; set; }

    /// <summary>The activity title.</summary>
    [JsonProperty(PropertyName = "activityTitle", NullValueHandling = NullValueHandling.Ignore)]
    public string ActivityTitle { get; set; }

    /// <summary>The activity subtitle.</summary>
    [JsonProperty(PropertyName = "activitySubtitle", NullValueHandling = NullValueHandling.Ignore)]
    public string ActivitySubtitle { get; set; }

    /// <summary>The activity text.</summary>
    [JsonProperty(PropertyName = "activityText", NullValueHandling = NullValueHandling.Ignore)]
    public string ActivityText { get; set; }

    /// <summary>The activity image.</summary>
    [JsonProperty(PropertyName = "activityImage", NullValueHandling = NullValueHandling.Ignore)]
    public string ActivityImage { get; set; }

    /// <summary>The activity image type.</summary>
    [JsonProperty(PropertyName = "activityImageType", NullValueHandling = NullValueHandling.Ignore)]
    public string ActivityImageType { get; set; }

    /// <summary>Whether the texts are read as Markdown.</summary>
    [JsonProperty(PropertyName = "markdown", NullValueHandling = NullValueHandling.Ignore)]
    public bool? Markdown { get; set; }

    /// <summary>The facts, in order.</summary>
    [JsonProperty(PropertyName = "facts", NullValueHandling = NullValueHandling.Ignore)]
    public IList<O365ConnectorCardFact> Facts { get; set; }

    /// <summary>The images, in order.</summary>
    [JsonProperty(PropertyName = "images", NullValueHandling = NullValueHandling.Ignore)]
    public IList<O365ConnectorCardImage> Images { get; set; }

    /// <summary>The potential action, in order.</summary>
    [JsonProperty(PropertyName = "potentialAction", NullValueHandling = NullValueHandling.Ignore)]
    public IList<O365ConnectorCardActionBase> PotentialAction { get; set; }
}
