using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Skills;

/// <summary>What a conversation with a skill is made of.</summary>
public class SkillConversationIdFactoryOptions
{
    /// <summary>Gets or sets the audience of the token with which this bot answers its own user.</summary>
    public string FromBotOAuthScope { get; set; }

    /// <summary>Gets or sets the app id of this bot.</summary>
    public string FromBotId { get; set; }

    /// <summary>Gets or sets the activity that goes to the skill.</summary>
    public Activity Activity { get; set; }

    /// <summary>Gets or sets the skill.</summary>
    public BotFrameworkSkill BotFrameworkSkill { get; set; }
}
