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
    private const string NewCode = "Send a new code";

    private static readonly FrozenSet<string> NewCodeWords = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "again", "resend", "re-send", "new", "another", "fresh", "expired", "missing", "nothing", "arrived", "received", "receive", "get", "got", "send");

    /// <summary>Whether these words wish for a new code: "send it again", "I did not get it".</summary>
    public static bool AsksForNewCode(string text) => QuestionWords.WordsOf(text).Any(NewCodeWords.Contains);

    public static PromptOptions AskEmail(CallerLevel level) => Say.Question(
        level is CallerLevel.Verified
            ? "I need to make sure that it is really you. Which e-mail address do we know you by?"
            : "Which e-mail address do you use with us?",
        "That does not look like an e-mail address. It should be something like name@example.com. Which one is yours?");

    public static PromptOptions AskCode(ProofNeeded needed, EmailAddress email)
    {
        var question = needed.Verdict switch
        {
            null => $"I am sending a six-digit code to {email}, if that is the address we know you by. It is good for five minutes. What is the code?",
            OneTimeCodeVerdict.Wrong => $"That is not the code. {TriesLeft(needed.TriesLeft)} What is the code in the mail?",
            OneTimeCodeVerdict.Locked => "That was not the code, and there were too many tries. Shall I send a new one? Just say \"send a new code\".",
            _ => "That code is no longer good. Shall I send a new one? Just say \"send a new code\".",
        };

        return Say.Question(
            question,
            "I need the six digits from the mail. If it has not come, look into the spam folder, or say \"send a new code\". What is the code?",
            NewCode);
    }

    public static Activity Proven() => Say.Text("Thank you, that is the right code.");

    private static string TriesLeft(int tries) => tries == 1 ? "You can try once more." : $"You can try {tries} more times.";
}
