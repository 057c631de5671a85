using ChatBot.Dialogs.Voice;
using Microsoft.Bot.Schema;

namespace ChatBot.Dialogs.BackInStock;

/// <summary>What is said about a product that can be had again.</summary>
internal static class BackInStockAnswers
{
    private static readonly Words Words = new(typeof(BackInStockAnswers));

    public static Activity Tell(BackInStockDetails details) => Say.Text(Words.Say("BackAgain", details.Product), Words.Say("HowMuch", details.Product));
}
