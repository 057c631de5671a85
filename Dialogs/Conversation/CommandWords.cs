using System.Collections.Frozen;
using ChatBot.Dialogs.Questions;

namespace ChatBot.Dialogs.Conversation;

/// <summary>The bare commands, in English: said alone, they work at every step, whatever a recognizer makes of them.</summary>
internal static class CommandWords
{
    private static readonly FrozenSet<string> Polite = FrozenSet.Create(StringComparer.Ordinal, "please", "pls", "now", "bot", "hey", "ok", "a", "me", "the");

    private static readonly FrozenDictionary<string, Interruption> Commands = new Dictionary<Interruption, string[]>
    {
        [Interruption.Help] = ["help", "i need help", "what can i say", "what can you do", "menu", "options"],
        [Interruption.Cancel] = ["cancel", "stop", "quit", "exit", "abort", "never mind", "nevermind", "forget it", "leave it"],
        [Interruption.StartOver] = ["start over", "start again", "restart", "reset", "begin again"],
        [Interruption.Person] =
        [
            "person", "human", "agent", "operator", "representative", "real person", "talk to person", "talk to human", "talk to agent",
            "speak to person", "speak to human", "speak to agent", "talk to someone", "speak to someone", "i want person", "i want human",
            "i want to talk to person", "i want to talk to human", "i want to speak to person", "i want to speak to human",
        ],
    }
        .SelectMany(command => command.Value.Select(words => (words, command.Key)))
        .ToFrozenDictionary(command => command.words, command => command.Key, StringComparer.Ordinal);

    /// <summary>The command that these words are and nothing else.</summary>
    public static Interruption Find(string text) =>
        text.Trim() is "?" or "??"
            ? Interruption.Help
            : Commands.GetValueOrDefault(string.Join(' ', QuestionWords.WordsOf(text.ToLowerInvariant()).Where(word => !Polite.Contains(word))));
}
