using System.Globalization;
using System.Resources;
using ChatBot.Dialogs;
using ChatBot.Dialogs.Voice;
using Xunit;

namespace ChatBot.Tests.Understanding;

/// <summary>What a button says for the customer must begin what it promises, in every language.</summary>
public sealed class SuggestionTests
{
    private static readonly (string Words, string Intent)[] Buttons =
    [
        ("Conversation.ConversationAnswers/WishOrder", "get_order_status"),
        ("Conversation.ConversationAnswers/WishOrders", "list_orders"),
        ("Conversation.ConversationAnswers/WishReturns", "find_answer"),
        ("Conversation.ConversationAnswers/WishTicket", "create_ticket"),
        ("Conversation.ConversationAnswers/WishPerson", "talk_to_human"),
        ("Conversation.ConversationAnswers/WhereIsOrder", "get_order_status"),
        ("Conversation.ConversationAnswers/CancelOrder", "cancel_order"),
        ("Conversation.ConversationAnswers/OrderProblem", "create_ticket"),
        ("FindProduct.FindProductAnswers/BackInStock", "check_stock"),
        ("ServiceMessages.ServiceMessagesAnswers/SendAgain", "resume_messages"),
        ("ServiceMessages.ServiceMessagesAnswers/Stop", "stop_messages"),
    ];

    public static IEnumerable<object[]> ButtonsInAllLanguages =>
        from button in Buttons
        from language in Spoken.Languages
        select new object[] { button.Words, language, button.Intent };

    [Theory]
    [MemberData(nameof(ButtonsInAllLanguages))]
    public void A_button_is_understood(string words, string language, string intent)
    {
        var (file, name) = (words.Split('/')[0], words.Split('/')[1]);
        var text = new ResourceManager($"ChatBot.Dialogs.{file}", typeof(MainDialog).Assembly).GetString(name, CultureInfo.GetCultureInfo(language))!;

        var best = TrainedOnce.Classifier.Classify(text.Replace("{0}", name == "BackInStock" ? "Blue Enamel Kettle" : "1042", StringComparison.Ordinal), 1)[0];

        Assert.Equal((intent, text), (best.Intent, text));
    }
}
