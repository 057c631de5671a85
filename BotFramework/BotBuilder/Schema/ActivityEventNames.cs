namespace Microsoft.Bot.Schema;

/// <summary>The names of the events that a bot's own adapter raises.</summary>
public static class ActivityEventNames
{
    /// <summary><c>ContinueConversation</c>.</summary>
    public const string ContinueConversation = "ContinueConversation";

    /// <summary><c>CreateConversation</c>.</summary>
    public const string CreateConversation = "CreateConversation";
}
