using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Skills;

/// <summary>The user's conversation behind a conversation with a skill.</summary>
public class SkillConversationReference
{
    /// <summary>Gets or sets the user's conversation.</summary>
    public ConversationReference ConversationReference { get; set; }

    /// <summary>Gets or sets the audience of the token with which the user is answered.</summary>
    public string OAuthScope { get; set; }
}
