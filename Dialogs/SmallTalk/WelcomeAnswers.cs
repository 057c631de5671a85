using ChatBot.Dialogs.Voice;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace ChatBot.Dialogs.SmallTalk;

/// <summary>The first words of a conversation.</summary>
public static class WelcomeAnswers
{
    private static readonly Words Words = new(typeof(WelcomeAnswers));

    /// <summary>Says hello and what one may ask; sent once per conversation.</summary>
    /// <param name="turnContext">The turn in which the customer came.</param>
    public static Activity Welcome(ITurnContext turnContext)
    {
        var welcome = Say.Text(Words["Welcome"], Words["WishOrder"], Words["WishOrders"], Words["WishReturns"], Words["WishPerson"]);
        welcome.Locale = turnContext.Activity.Locale;
        return welcome;
    }
}
