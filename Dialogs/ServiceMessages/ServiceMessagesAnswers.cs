using ChatBot.Dialogs.Voice;
using Microsoft.Bot.Schema;

namespace ChatBot.Dialogs.ServiceMessages;

/// <summary>What is said when a customer stops the bot's messages, or wants them again.</summary>
internal static class ServiceMessagesAnswers
{
    public static JourneyName Name { get; } = new("Messages about my orders", "your messages");

    public static Activity Stopped() => Say.Text(
        "Done: I will not write to you of my own accord any more. You can still ask me anything.", "Send them again");

    public static Activity Resumed() => Say.Text(
        "Done: I will write to you when something happens with your orders and payments.", "Stop these messages");

    public static Activity NobodyKnown() => Say.Text(
        "I do not know who you are, so I never write to you of my own accord. Sign in, and you can choose.");
}
