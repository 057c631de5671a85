using Microsoft.Bot.Builder;

namespace ChatBot.Dialogs.Turns;

/// <summary>The people who can take a conversation over.</summary>
public interface IHandoffDesk
{
    /// <summary>Puts the conversation of this turn into their line, as part of the turn, if anybody is there.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="reason">Why: <c>asked</c> for by the customer, or the bot is <c>stuck</c>.</param>
    /// <param name="summary">What it is about in the first line, then what is known, a fact a line; it is read by a colleague, not by the customer.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The place in the line, 1 for the next; null when nobody is there.</returns>
    Task<int?> RequestAsync(ITurnContext turnContext, string reason, string summary, CancellationToken cancellationToken);

    /// <summary>Keeps what the customer says of the help they got, as part of the turn.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="stars">1, poor, to 5, excellent.</param>
    void Rate(ITurnContext turnContext, int stars);
}
