using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>A dialog (task module): a card or a page, and its size.</summary>
public class TaskModuleTaskInfo
{
    /// <summary>Creates an empty instance.</summary>
    public TaskModuleTaskInfo()
    {
    }

    /// <summary>Creates an instance with what is given; the rest stays unset.</summary>
    public TaskModuleTaskInfo(string title = null, object height = null, object width = null, string url = null, Attachment card = null, string fallbackUrl = null, string completionBotId = null)
    {
        Title = title;
        Height = height;
        Width = width;
        Url = url;
        Card = card;
        FallbackUrl = fallbackUrl;
        CompletionBotId = completionBotId;
    }

    /// <summary>The title.</summary>
    [JsonProperty(PropertyName = "title", NullValueHandling = NullValueHandling.Ignore)]
    public string Title { get; set; }

    /// <summary>The height in pixels, or small, medium or large.</summary>
    [JsonProperty(PropertyName = "height", NullValueHandling = NullValueHandling.Ignore)]
    public object Height { get; set; }

    /// <summary>The width in pixels, or small, medium or large.</summary>
    [JsonProperty(PropertyName = "width", NullValueHandling = NullValueHandling.Ignore)]
    public object Width { get; set; }

    /// <summary>The url.</summary>
    [JsonProperty(PropertyName = "url", NullValueHandling = NullValueHandling.Ignore)]
    public string Url { get; set; }

    /// <summary>The card.</summary>
    [JsonProperty(PropertyName = "card", NullValueHandling = NullValueHandling.Ignore)]
    public Attachment Card { get; set; }

    /// <summary>The fallback url.</summary>
    [JsonProperty(PropertyName = "fallbackUrl", NullValueHandling = NullValueHandling.Ignore)]
    public string FallbackUrl { get; set; }

    /// <summary>The completion bot id.</summary>
    [JsonProperty(PropertyName = "completionBotId", NullValueHandling = NullValueHandling.Ignore)]
    public string CompletionBotId { get; set; }
}
