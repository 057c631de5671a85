using ChatBot.Dialogs.Voice;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace ChatBot.Dialogs.SmallTalk;

/// <summary>The first words of a conversation.</summary>
public static class WelcomeAnswers
{
    /// <summary>Says hello and what one may ask; sent once per conversation.</summary>
    /// <param name="turnContext">The turn in which the customer came.</param>
    public static Activity Welcome(ITurnContext turnContext)
    {
        var welcome = Say.Text(
            "Hello, and welcome! I can tell you where an order is, find products, answer questions, and open a ticket for you. What can I do for you?",
            "Where is my order?",
            "Show my orders",
            "What is your return policy?",
            "Talk to a person");
        welcome.Locale = turnContext.Activity.Locale;
        return welcome;
    }
}
