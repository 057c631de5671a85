using CancelRequest = ChatBot.Connectors.Capabilities.Orders.CancelOrder;
using UpdateRequest = ChatBot.Connectors.Capabilities.Contacts.UpdateContact;

namespace ChatBot.Dialogs.Tests.Conversation;

/// <summary>Whatever is said in whatever order, the bot answers, does nothing without a yes, and finds its way back.</summary>
public sealed class RandomTalkTests
{
    private const int Turns = 16;

    private static readonly string[] Wishes =
    [
        "where is my order", "where is order 1042?", "show my orders", "cancel my order", "cancel order 1043", "are cups in stock?", "I am looking for a kettle",
        "open a ticket", "the kettle arrived broken", "any news of my ticket", "how is ticket T-2001", "what is your return policy?", "change my email", "change my address",
        "my new e-mail is new@example.org", "hello", "thanks",
    ];

    private static readonly string[] Answers =
    [
        "yes", "no", "not sure", "1042", "1043", "1999", "T-2001", "ada@example.com", "eve@example.com", SentCodes.Right, "999999", "send a new code", "the second one",
        "E-mail address", "12 Oak Street", "Leeds", "none", "UK", "Broken", "blue", "help", "cancel", "a person please", "x", "?",
    ];

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 30)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Every_message_is_answered_and_nothing_changes_without_a_yes(int seed)
    {
        var random = new Random(seed);
        var talk = seed % 2 == 0 ? Talk.AsAda() : Talk.AsGuest();
        var agreed = false;

        for (var turn = 0; turn < Turns; turn++)
        {
            var said = random.Next(3) == 0 ? Pick(random, Wishes) : Pick(random, Answers);
            var before = Changes(talk);

            var answers = await talk.SayAsync(said);

            agreed |= said == "yes";
            Assert.NotEmpty(answers);
            Assert.All(answers, answer => Assert.False(string.IsNullOrWhiteSpace(answer)));
            Assert.True(Changes(talk) == before || agreed, $"Turn {turn}, '{said}', changed something without a yes.");
            agreed &= Changes(talk) == before;
        }

        Assert.StartsWith("All right, let us start over.", Assert.Single(await talk.SayAsync("start over")), StringComparison.Ordinal);
        Assert.StartsWith("You are welcome!", Assert.Single(await talk.SayAsync("thanks")), StringComparison.Ordinal);
    }

    private static int Changes(Talk talk) => talk.Shop.Asked.Count(asked => asked.Request is CancelRequest or UpdateRequest);

    private static string Pick(Random random, string[] texts) => texts[random.Next(texts.Length)];
}
