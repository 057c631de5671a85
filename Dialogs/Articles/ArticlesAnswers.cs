using ChatBot.Connectors.Capabilities.Knowledge;
using ChatBot.Dialogs.Voice;
using Microsoft.Bot.Schema;

namespace ChatBot.Dialogs.Articles;

/// <summary>What is said to a question.</summary>
internal static class ArticlesAnswers
{
    public static JourneyName Name { get; } = new("Ask a question", "answering a question");

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
