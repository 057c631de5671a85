using Microsoft.Bot.Builder.Skills;
using Newtonsoft.Json;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>How a <see cref="SkillDialog"/> reaches its skill.</summary>
public class SkillDialogOptions
{
    /// <summary>Gets or sets the application id of this bot.</summary>
    [JsonProperty("botId")]
    public string BotId { get; set; }

    /// <summary>Gets or sets what talks with the skill.</summary>
    [JsonIgnore]
    public BotFrameworkClient SkillClient { get; set; }

    /// <summary>Gets or sets the address at which the skill reaches this bot.</summary>
    [JsonProperty("skillHostEndpoint")]
    public Uri SkillHostEndpoint { get; set; }

    /// <summary>Gets or sets the skill.</summary>
    [JsonProperty("skill")]
    public BotFrameworkSkill Skill { get; set; }

    /// <summary>Gets or sets what knows the conversations with skills.</summary>
    [JsonIgnore]
    public SkillConversationIdFactoryBase ConversationIdFactory { get; set; }

    /// <summary>Gets or sets the state that the stack is kept in; saved before the skill is called, for its answer may come in another turn.</summary>
    [JsonIgnore]
    public ConversationState ConversationState { get; set; }

    /// <summary>Gets or sets the connection whose tokens may be exchanged for the skill's; none are when null.</summary>
    [JsonProperty("connectionName")]
    public string ConnectionName { get; set; }
}
