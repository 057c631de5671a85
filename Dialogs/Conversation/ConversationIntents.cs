namespace ChatBot.Dialogs.Conversation;

/// <summary>The intents that are about the conversation itself.</summary>
internal static class ConversationIntents
{
    public const string Help = "help";
    public const string Cancel = "cancel";
    public const string StartOver = "start_over";
    public const string TalkToHuman = "talk_to_human";
}
