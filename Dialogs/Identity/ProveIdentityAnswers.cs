using System.Collections.Frozen;
using ChatBot.Connectors.Capabilities;
using ChatBot.Connectors.Identity;
using ChatBot.Dialogs.Questions;
using ChatBot.Dialogs.Voice;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace ChatBot.Dialogs.Identity;

/// <summary>What is said while a guest proves who they are.</summary>
internal static class ProveIdentityAnswers
{
    private static readonly Words Words = new(typeof(ProveIdentityAnswers));

    private static readonly FrozenSet<string> NewCodeWords = Words.Listed("NewCodeWords");

    /// <summary>Whether these words wish for a new code: "send it again", "I did not get it".</summary>
    public static bool AsksForNewCode(string text) => QuestionWords.WordsOf(text).Any(NewCodeWords.Contains);

    public static PromptOptions AskEmail(CallerLevel level) => Say.Question(
        Words[level is CallerLevel.Verified ? "AskEmailVerified" : "AskEmail"], Words["AskEmailAgain"]);

    public static PromptOptions AskCode(ProofNeeded needed, EmailAddress email)
    {
        var question = needed.Verdict switch
        {
            null => Words.Say("AskCode", email),
            OneTimeCodeVerdict.Wrong => Words.Say("CodeWrong", TriesLeft(needed.TriesLeft)),
            OneTimeCodeVerdict.Locked => Words["CodeLocked"],
            _ => Words["CodeOld"],
        };

        return Say.Question(question, Words["AskCodeAgain"], Words["NewCode"]);
    }

    public static Activity Proven() => Say.Text(Words["Proven"]);

    private static string TriesLeft(int tries) => tries == 1 ? Words["TriesOne"] : Words.Say("TriesMany", tries);
}
