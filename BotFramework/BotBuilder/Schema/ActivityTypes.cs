namespace Microsoft.Bot.Schema;

/// <summary>What an activity is about. Any other type is to be accepted and ignored.</summary>
public static class ActivityTypes
{
    /// <summary><c>command</c>.</summary>
    public const string Command = "command";

    /// <summary><c>commandResult</c>.</summary>
    public const string CommandResult = "commandResult";

    /// <summary><c>contactRelationUpdate</c>.</summary>
    public const string ContactRelationUpdate = "contactRelationUpdate";

    /// <summary><c>conversationUpdate</c>.</summary>
    public const string ConversationUpdate = "conversationUpdate";

    /// <summary><c>delay</c>.</summary>
    public const string Delay = "delay";

    /// <summary><c>deleteUserData</c>.</summary>
    public const string DeleteUserData = "deleteUserData";

    /// <summary><c>endOfConversation</c>.</summary>
    public const string EndOfConversation = "endOfConversation";

    /// <summary><c>event</c>.</summary>
    public const string Event = "event";

    /// <summary><c>handoff</c>.</summary>
    public const string Handoff = "handoff";

    /// <summary><c>installationUpdate</c>.</summary>
    public const string InstallationUpdate = "installationUpdate";

    /// <summary><c>invoke</c>.</summary>
    public const string Invoke = "invoke";

    /// <summary><c>message</c>.</summary>
    public const string Message = "message";

    /// <summary><c>messageDelete</c>.</summary>
    public const string MessageDelete = "messageDelete";

    /// <summary><c>messageReaction</c>.</summary>
    public const string MessageReaction = "messageReaction";

    /// <summary><c>messageUpdate</c>.</summary>
    public const string MessageUpdate = "messageUpdate";

    /// <summary><c>suggestion</c>.</summary>
    public const string Suggestion = "suggestion";

    /// <summary><c>trace</c>.</summary>
    public const string Trace = "trace";

    /// <summary><c>typing</c>.</summary>
    public const string Typing = "typing";
}
