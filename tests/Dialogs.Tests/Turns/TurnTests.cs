using ChatBot.Connectors.Capabilities;
using ChatBot.Dialogs.Turns;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ChatBot.Dialogs.Tests.Turns;

public sealed class TurnTests
{
    private static readonly EmailAddress Email = new("ada@example.com");
    private static readonly DateTimeOffset Now = new(2026, 11, 21, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_signed_in_customer_is_verified()
    {
        using var turn = Turn(new(), new CustomerId("ada"));

        var caller = turn.Caller();

        Assert.Equal((CallerLevel.Verified, new CustomerId("ada"), null), (caller.Level, caller.Customer, caller.Email));
        Assert.Equal(("key", "test", "c1", "en-US"), (caller.TurnKey, caller.Channel, caller.ConversationId, caller.Locale));
    }

    [Fact]
    public void A_guest_is_nobody_until_they_claim_an_address()
    {
        using var before = Turn(new());
        using var after = Turn(new() { ClaimedEmail = Email });

        Assert.Equal(CallerLevel.Anonymous, before.Caller().Level);
        Assert.Equal((CallerLevel.Claimed, Email), (after.Caller().Level, after.Caller().Email));
    }

    [Fact]
    public void A_proof_makes_a_guest_verified_until_it_runs_out()
    {
        var memory = new ConversationMemory();
        memory.Prove(new CustomerId("ada"), Email, Now);
        using var turn = Turn(memory);

        var within = turn.Caller();
        memory.DropOldProof(Now + ConversationMemory.ProofLasts);
        var after = turn.Caller();

        Assert.Equal((CallerLevel.Verified, new CustomerId("ada"), Email), (within.Level, within.Customer, within.Email));
        Assert.Equal((CallerLevel.Claimed, null, Email), (after.Level, after.Customer, after.Email));
    }

    [Fact]
    public void Memory_survives_json()
    {
        var memory = new ConversationMemory { Greeted = true, LastOrder = new("1042") };
        memory.Prove(new CustomerId("ada"), Email, Now);

        var copy = JsonConvert.DeserializeObject<ConversationMemory>(JsonConvert.SerializeObject(memory))!;

        Assert.Equivalent(memory, copy, strict: true);
        Assert.Equal((Email, new OrderNumber("1042"), Now + ConversationMemory.ProofLasts), (copy.ProvenEmail, copy.LastOrder, copy.ProvenUntil));
    }

    [Fact]
    public void A_turn_that_the_host_did_not_prepare_says_what_is_missing()
    {
        using var turn = new TurnContext(new TestAdapter(), new Activity());

        var error = Assert.Throws<InvalidOperationException>(() => turn.Caller());

        Assert.Contains(nameof(TurnFacts), error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_utterance_takes_the_two_best_intents_and_the_entities_in_order()
    {
        var result = new RecognizerResult
        {
            Intents = new Dictionary<string, IntentScore>
            {
                ["none"] = new() { Score = 0.3 },
                ["greet"] = new() { Score = 0.2 },
                ["cancel_order"] = new() { Score = 0.5 },
            },
            Entities = JObject.Parse("""
                {
                  "order_number": [{ "value": "1043", "text": "#1043", "start": 20 }, { "value": "1042", "text": "1042", "start": 7 }],
                  "email": [{ "value": "ada@example.com", "text": "Ada@Example.com", "start": 40 }]
                }
                """),
        };

        var said = Utterance.From("words", result);

        Assert.Equal(("words", "cancel_order", 0.5, "greet", 0.2), (said.Text, said.Intent, said.Score, said.NextIntent, said.NextScore));
        Assert.Equal(["1042", "1043", "ada@example.com"], said.Entities.Select(entity => entity.Value));
        Assert.Equal("1042", said.Entity("order_number"));
    }

    [Fact]
    public void An_utterance_survives_json()
    {
        var said = new Utterance { Text = "words", Intent = "greet", Score = 0.5, NextIntent = "thanks", Entities = [new("email", "a@b.example", "A@b.example")] };

        var copy = JsonConvert.DeserializeObject<Utterance>(JsonConvert.SerializeObject(said))!;

        Assert.Equivalent(said, copy, strict: true);
    }

    [Fact]
    public void Nothing_recognised_is_none()
    {
        var said = Utterance.From("words", new RecognizerResult());

        Assert.Equal((Utterance.None, null), (said.Intent, said.NextIntent));
    }

    private static TurnContext Turn(ConversationMemory memory, CustomerId? signedIn = null)
    {
        var turn = new TurnContext(new TestAdapter(), new Activity { Type = ActivityTypes.Message, ChannelId = "test", Conversation = new() { Id = "c1" } });
        turn.TurnState.Add(memory);
        turn.TurnState.Add(new TurnFacts("key", signedIn));
        return turn;
    }
}
