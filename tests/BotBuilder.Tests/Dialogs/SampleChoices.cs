using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Schema;

namespace BotBuilder.Tests.Dialogs;

/// <summary>What is chosen from in tests, and how to tell in which way it is shown.</summary>
internal static class SampleChoices
{
    public static readonly IList<Choice> Colours = ChoiceFactory.ToChoices(["red", "green", "blue"]);

    public static readonly List<Choice> Breads =
    [
        new("bread") { Synonyms = ["sourdough", "rye"], Action = new CardAction { Type = ActionTypes.ImBack, Title = "the bread", Value = "bread" } },
        new("bun"),
        new("bread roll"),
    ];

    public static string KindOf(IMessageActivity message) =>
        message.SuggestedActions?.Actions?.Count > 0 ? "suggested"
        : message.Attachments?.Count > 0 ? "card"
        : message.Text.Contains("\n\n", StringComparison.Ordinal) ? "list"
        : message.Text.Contains("(1)", StringComparison.Ordinal) ? "inline"
        : "none";
}
