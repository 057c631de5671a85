using ChatBot.Dialogs.Voice;
using Microsoft.Bot.Schema;

namespace ChatBot.Dialogs.ServiceMessages;

/// <summary>What is said when a customer stops the bot's messages, or wants them again.</summary>
internal static class ServiceMessagesAnswers
{
    private static readonly Words Words = new(typeof(ServiceMessagesAnswers));

    public static JourneyName Name => new(Words["Title"], Words["Doing"]);

    public static Activity Stopped() => Say.Text(Words["Stopped"], Words["SendAgain"]);

    public static Activity Resumed() => Say.Text(Words["Resumed"], Words["Stop"]);

    public static Activity NobodyKnown() => Say.Text(Words["NobodyKnown"]);
}
