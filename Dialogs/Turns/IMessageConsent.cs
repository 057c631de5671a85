using Microsoft.Bot.Builder;

namespace ChatBot.Dialogs.Turns;

/// <summary>Keeps what a customer says about being written to of the bot's own accord.</summary>
public interface IMessageConsent
{
    /// <summary>Sets it for the customer of this turn, as part of the turn.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="given">Whether they want messages about their own orders and payments.</param>
    /// <exception cref="InvalidOperationException">The turn has no customer that is surely known.</exception>
    void Set(ITurnContext turnContext, bool given);
}
