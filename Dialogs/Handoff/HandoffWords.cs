using System.Collections.Frozen;
using ChatBot.Dialogs.Conversation;
using ChatBot.Dialogs.Voice;

namespace ChatBot.Dialogs.Handoff;

/// <summary>The few words that the bot still listens to while a person has the conversation, in all languages that it speaks.</summary>
public static class HandoffWords
{
    private static readonly FrozenSet<string> Ends = new Words(typeof(HandoffWords)).Listed("Ends").Select(CommandWords.Bare).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a waiting customer does not want to wait any longer.</summary>
    /// <param name="text">What they said.</param>
    public static bool LeavesLine(string? text) => text is not null && (CommandWords.Find(text) is Interruption.Cancel || EndsChat(text));

    /// <summary>Whether the customer ends the talk with a person. A bare "cancel" does not: it may be an answer.</summary>
    /// <param name="text">What they said.</param>
    public static bool EndsChat(string? text) =>
        text is not null && Ends.Contains(CommandWords.Bare(text));
}
