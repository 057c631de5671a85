using ChatBot.Dialogs.Voice;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace ChatBot.Dialogs.Handoff;

/// <summary>What the bot says on the way to a person and back, so that customers know at each point where they stand.</summary>
public static class HandoffAnswers
{
    internal const string Skip = "Skip";

    /// <summary>Somebody took the conversation.</summary>
    /// <param name="agent">Their name.</param>
    public static Activity Joined(string agent) => Say.Text($"{agent} has joined the chat. To come back to me, say \"end chat\".");

    /// <summary>The customer wrote while they wait.</summary>
    /// <param name="place">Their place in the line, 1 for the next.</param>
    public static Activity StillWaiting(int place) => Say.Text(
        $"You are number {place} in line. What you write is kept for my colleague. Say \"cancel\" to leave the line.", "Cancel");

    /// <summary>The customer did not want to wait.</summary>
    public static Activity LeftLine() => Say.Text("You have left the line, and you are back with the assistant. What can I do for you?");

    /// <summary>The customer ended the talk.</summary>
    public static Activity EndedByCustomer() => Say.Text("You have ended the chat, and you are back with the assistant.");

    /// <summary>The agent gave the conversation back.</summary>
    /// <param name="agent">Their name.</param>
    public static Activity HandedBack(string agent) => Say.Text($"{agent} has left the chat. You are back with the assistant.");

    internal static Activity InLine(int place) => Say.Text(
        $"You are number {place} in line, and a colleague will be with you soon. You may go on writing. Say \"cancel\" to leave the line.", "Cancel");

    internal static Activity NobodyCame() => Say.Text("I am sorry, nobody is free just now. I open a ticket, so that a colleague can answer you by e-mail.");

    internal static PromptOptions AskRating() => Say.Choice(
        "How was the help you got? Give it 1 to 5 stars, or skip this.",
        "A number from 1 (poor) to 5 (excellent) will do, or skip this.",
        "5 stars", "4 stars", "3 stars", "2 stars", "1 star", Skip);

    internal static Activity Thanks() => Say.Text("Thank you, that helps us. What else can I do for you?");

    internal static Activity NotRated() => Say.Text("All right. What else can I do for you?");
}
