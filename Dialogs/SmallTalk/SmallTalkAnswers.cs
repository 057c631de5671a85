using ChatBot.Dialogs.Voice;
using Microsoft.Bot.Schema;

namespace ChatBot.Dialogs.SmallTalk;

/// <summary>What is said to a hello, a thank you and a goodbye.</summary>
internal static class SmallTalkAnswers
{
    public static JourneyName Name { get; } = new("Small talk", "having a chat");

    public static Activity To(string intent) => intent switch
    {
        SmallTalkDialog.Thanks => Say.Text("You are welcome! Is there anything else?"),
        SmallTalkDialog.Goodbye => Say.Text("Goodbye, and thank you for stopping by!"),
        _ => Say.Text("Hello! What can I do for you?", "Where is my order?", "Show my orders", "What is your return policy?"),
    };
}
