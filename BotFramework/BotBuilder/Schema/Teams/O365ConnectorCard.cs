using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>The older card of Office connectors.</summary>
public class O365ConnectorCard
{
    /// <summary>The media type of this card, for <see cref="Attachment.ContentType"/>.</summary>
    public const string ContentType = "application/vnd.microsoft.teams.card.o365connector";

    /// <summary>Creates an empty instance.</summary>
    public O365ConnectorCard()
    {
    }

    /// <summary>Creates an instance with what is given; the rest stays unset.</summary>
    public O365ConnectorCard(string title = null, string text = null, string summary = null, string themeColor = null, IList<O365ConnectorCardSection> sections = null, IList<O365ConnectorCardActionBase> potentialAction = null)
    {
        Title = title;
        Text = text;
        Summary = summary;
        ThemeColor = themeColor;
        Sections = sections;
        PotentialAction = potentialAction;
    }

    /// <summary>The title.</summary>
    [JsonProperty(PropertyName = "title", NullValueHandling = NullValueHandling.Ignore)]
    public string Title { get; set; }

    /// <summary>The text.</summary>
    [JsonProperty(PropertyName = "text", NullValueHandling = NullValueHandling.Ignore)]
    public string Text { get; set; }

    /// <summary>The summary.</summary>
    [JsonProperty(PropertyName = "summary", NullValueHandling = NullValueHandling.Ignore)]
    public string Summary { get; set; }

    /// <summary>The theme color.</summary>
    [JsonProperty(PropertyName = "themeColor", NullValueHandling = NullValueHandling.Ignore)]
    public string ThemeColor { get; set; }

    /// <summary>The sections, in order.</summary>
    [JsonProperty(PropertyName = "sections", NullValueHandling = NullValueHandling.Ignore)]
    public IList<O365ConnectorCardSection> Sections { get; set; }

    /// <summary>The potential action, in order.</summary>
    [JsonProperty(PropertyName = "potentialAction", NullValueHandling = NullValueHandling.Ignore)]
    public IList<O365ConnectorCardActionBase> PotentialAction { get; set; }
}
