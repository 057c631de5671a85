using System.Collections.Frozen;
using ChatBot.Dialogs.Questions;
using ChatBot.Dialogs.Voice;

namespace ChatBot.Dialogs.Conversation;

/// <summary>The bare commands, in all languages that the bot speaks: said alone, they work at every step, whatever a recognizer makes of them.</summary>
internal static class CommandWords
{
    private static readonly Words Words = new(typeof(CommandWords));

    private static readonly FrozenSet<string> Polite = Words.Listed("Polite");

    private static readonly FrozenDictionary<string, Interruption> Commands =
        new[] { Interruption.Help, Interruption.Cancel, Interruption.StartOver, Interruption.Person }
            .SelectMany(command => Words.Listed(command.ToString()).Select(words => (words: Bare(words), command)))
            .DistinctBy(command => command.words, StringComparer.OrdinalIgnoreCase)
            .ToFrozenDictionary(command => command.words, command => command.command, StringComparer.OrdinalIgnoreCase);

    /// <summary>The command that these words are and nothing else.</summary>
    public static Interruption Find(string text) =>
        text.Trim() is "?" or "??" ? Interruption.Help : Commands.GetValueOrDefault(Bare(text));

    /// <summary>The words without those that are only polite.</summary>
    public static string Bare(string text) => string.Join(' ', QuestionWords.WordsOf(text).Where(word => !Polite.Contains(word)));
}
