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
    private static readonly FrozenSet<string> Announcement = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "i", "i've", "have", "got", "a", "an", "one", "some", "more", "another", "quick", "question", "questions", "ask", "know", "can", "may", "could", "you", "something", "to", "want", "like", "would", "i'd", "please", "hi", "hello");

    public static JourneyName Name { get; } = new("Ask a question", "answering a question");

    /// <summary>Whether these words say that there is a question, but not which: "I have a question".</summary>
    public static bool IsAnnouncedOnly(string text) => QuestionWords.WordsOf(text).All(Announcement.Contains);

    public static PromptOptions AskQuestion() => Say.Question("Of course. What would you like to know?", "Please ask me in a sentence. What would you like to know?");

    public static Activity Answer(HelpAnswer answer)
    {
        var title = answer.Address is { } address ? $"[{answer.Title}]({address})" : $"\"{answer.Title}\"";
        return Say.Text($"{answer.Passage.Trim()}\n\nThis is from our help article {title}.");
    }

    public static Activity DoNotKnow() => Say.Text(
        "I do not know that: our help articles say nothing about it. You can ask in other words, or I open a ticket or get a person for you.",
        "Open a ticket",
        "Talk to a person");
}
