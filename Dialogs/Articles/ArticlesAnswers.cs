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
    /// <param name="isWish">Whether something was to be done that the bot cannot do.</param>
    public static Activity Answer(HelpAnswer answer, bool isWish)
    {
        var title = answer.Address is { } address ? $"[{answer.Title}]({address})" : $"\"{answer.Title}\"";
        return isWish
            ? Say.Text(Words.Say("AnswerWish", answer.Passage.Trim(), title), Words["Person"])
            : Say.Text(Words.Say("Answer", answer.Passage.Trim(), title));
    }

    public static Activity DoNotKnow() => Say.Text(Words["DoNotKnow"], Words["OpenTicket"], Words["Person"]);
}
