using System.Collections.Frozen;
using ChatBot.Dialogs.Voice;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace ChatBot.Dialogs.Handoff;

/// <summary>What the bot says on the way to a person and back, so that customers know at each point where they stand.</summary>
public static class HandoffAnswers
{
    private static readonly Words Words = new(typeof(HandoffAnswers));

    /// <summary>Words around a number of stars: "4 out of 5 stars".</summary>
    internal static FrozenSet<string> StarWords { get; } = Words.Listed("StarWords");

    internal static FrozenSet<string> SkipWords { get; } = Words.Listed("SkipWords");

    /// <summary>Somebody took the conversation.</summary>
    /// <param name="agent">Their name.</param>
    public static Activity Joined(string agent) => Say.Text(Words.Say("Joined", agent));

    /// <summary>The agent is gone without a word, and the customer is in line again.</summary>
    /// <param name="agent">Their name.</param>
    public static Activity AgentLost(string agent) => Say.Text(Words.Say("AgentLost", agent), Words["Cancel"]);

    /// <summary>The customer wrote while they wait.</summary>
    /// <param name="place">Their place in the line, 1 for the next.</param>
    public static Activity StillWaiting(int place) => Say.Text(Words.Say("StillWaiting", place), Words["Cancel"]);

    /// <summary>The customer did not want to wait.</summary>
    public static Activity LeftLine() => Say.Text(Words["LeftLine"]);

    /// <summary>The customer ended the talk.</summary>
    public static Activity EndedByCustomer() => Say.Text(Words["EndedByCustomer"]);

    /// <summary>The agent gave the conversation back.</summary>
    /// <param name="agent">Their name.</param>
    public static Activity HandedBack(string agent) => Say.Text(Words.Say("HandedBack", agent));

    internal static Activity InLine(int place) => Say.Text(Words.Say("InLine", place), Words["Cancel"]);

    internal static Activity NobodyCame() => Say.Text(Words["NobodyCame"]);

    internal static PromptOptions AskRating() => Say.Choice(
        Words["AskRating"],
        Words["AskRatingAgain"],
        [.. Enumerable.Range(2, RatingPrompt.MostStars - 1).Reverse().Select(stars => Words.Say("Stars", stars)), Words["OneStar"], Words["Skip"]]);

    internal static Activity Thanks() => Say.Text(Words["Thanks"]);

    internal static Activity NotRated() => Say.Text(Words["NotRated"]);
}
