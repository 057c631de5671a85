using ChatBot.Dialogs.Voice;
using Microsoft.Bot.Schema;

namespace ChatBot.Dialogs.SmallTalk;

/// <summary>What is said to a hello, a thank you and a goodbye.</summary>
internal static class SmallTalkAnswers
{
    private static readonly Words Words = new(typeof(SmallTalkAnswers));

    public static JourneyName Name => new(Words["Title"], Words["Doing"]);

    public static Activity To(string intent) => intent switch
    {
        SmallTalkDialog.Thanks => Say.Text(Words["Welcome"]),
        SmallTalkDialog.Goodbye => Say.Text(Words["Goodbye"]),
        _ => Say.Text(Words["Hello"], Words["WishOrder"], Words["WishOrders"], Words["WishReturns"]),
    };
}
