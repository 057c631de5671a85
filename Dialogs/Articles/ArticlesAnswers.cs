using System.Collections.Frozen;
using ChatBot.Connectors.Capabilities.Knowledge;
using ChatBot.Dialogs.Questions;
using ChatBot.Dialogs.Voice;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace ChatBot.Dialogs.Articles;

/// <summary>What is said to a question.</summary>
internal static class ArticlesAnswers
{
    private static readonly Words Words = new(typeof(ArticlesAnswers));

    private static readonly FrozenSet<string> Announcement = Words.Listed("Announcement");

    public static JourneyName Name => new(Words["Title"], Words["Doing"]);

    /// <summary>Whether these words say that there is a question, but not which: "I have a question".</summary>
    public static bool IsAnnouncedOnly(string text) => QuestionWords.WordsOf(text).All(Announcement.Contains);

    public static PromptOptions AskQuestion() => Say.Question(Words["AskQuestion"], Words["AskQuestionAgain"]);

    /// <summary>Gives the passage that answers.</summary>
    /// <param name="answer">The passage.</param>
    /// <param name="inShort">What the passage says, in a sentence; null when it speaks for itself.</param>
    /// <param name="isWish">Whether something was to be done that the bot cannot do.</param>
    public static Activity Answer(HelpAnswer answer, string? inShort, bool isWish)
    {
        // The passage is quoted all the same: a short answer may leave out what matters to this customer.
        var passage = inShort is null ? answer.Passage.Trim() : $"{inShort}\n\n> {answer.Passage.Trim().ReplaceLineEndings("\n> ")}";
        var title = answer.Address is { } address ? $"[{answer.Title}]({address})" : $"\"{answer.Title}\"";
        title = answer.Version is { } version ? Words.Say("TitleAndVersion", title, version) : title;
        return isWish
            ? Say.Text(Words.Say("AnswerWish", passage, title), Words["Person"])
            : Say.Text(Words.Say("Answer", passage, title));
    }

    public static Activity DoNotKnow() => Say.Text(Words["DoNotKnow"], Words["OpenTicket"], Words["Person"]);
}
