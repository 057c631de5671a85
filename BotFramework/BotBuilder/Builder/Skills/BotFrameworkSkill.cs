using Newtonsoft.Json;

namespace Microsoft.Bot.Builder.Skills;

/// <summary>A bot that this bot can use.</summary>
public class BotFrameworkSkill
{
    /// <summary>Gets or sets the name by which this bot knows it.</summary>
    [JsonProperty("id")]
    public string Id { get; set; }

    /// <summary>Gets or sets its app id.</summary>
    [JsonProperty("appId")]
    public string AppId { get; set; }

    /// <summary>Gets or sets the address that takes activities.</summary>
    [JsonProperty("skillEndpoint")]
    public Uri SkillEndpoint { get; set; }
}
