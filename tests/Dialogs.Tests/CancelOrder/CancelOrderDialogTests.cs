using ChatBot.Connectors.Capabilities;
using ChatBot.Dialogs.Turns;
using CancelRequest = ChatBot.Connectors.Capabilities.Orders.CancelOrder;

namespace ChatBot.Dialogs.Tests.CancelOrder;

public sealed class CancelOrderDialogTests
{
    [Fact]
    public async Task The_order_is_cancelled_after_a_yes()
    {
        var talk = Talk.AsAda();

        var question = await talk.SayAsync("please cancel order 1043");
        var before = talk.Shop.AskedFor<CancelRequest>().Count;
        var answer = await talk.SayAsync("yes");

        Assert.Equal(
            "This is order 1043. You ordered 2 × Kettle, 1 × Mug on Monday, November 16, 2026, $87.50 in all. Shall I cancel it?", WithoutChoices(Assert.Single(question)));
        Assert.Equal(0, before);
        Assert.Equal("Done: order 1043 is cancelled. You get $87.50 back.", Assert.Single(answer));
    }

    [Theory]
    [InlineData("no")]
    [InlineData("nope")]
    public async Task After_a_no_the_order_stays(string no)
    {
        var talk = Talk.AsAda();

        var answer = await talk.SayAllAsync("cancel order 1043", no);

        Assert.Equal("All right, order 1043 stays as it is.", Assert.Single(answer));
        Assert.Empty(talk.Shop.AskedFor<CancelRequest>());
    }

    [Theory]
    [InlineData("not sure")]
    [InlineData("I'm not sure")]
    [InlineData("yes, but only the mug")]
    [InlineData("ok?")]
    [InlineData("one moment")]
    [InlineData("1 moment")]
    [InlineData("maybe yes")]
    public async Task What_is_no_plain_yes_is_no_yes(string answer)
    {
        var talk = Talk.AsAda();

        var again = await talk.SayAllAsync("cancel order 1043", answer);

        Assert.StartsWith("Please answer with yes or no. Shall I cancel order 1043?", Assert.Single(again), StringComparison.Ordinal);
        Assert.Empty(talk.Shop.AskedFor<CancelRequest>());
    }

    [Fact]
    public async Task Another_order_may_be_named_instead_of_an_answer()
    {
        var talk = Talk.AsAda();
        talk.Shop.Orders[2] = talk.Shop.Orders[1] with { Number = new("1045") };

        var question = await talk.SayAllAsync("cancel order 1043", "I meant 1045");
        await talk.SayAsync("yes");

        Assert.StartsWith("This is order 1045.", Assert.Single(question), StringComparison.Ordinal);
        Assert.Equal(new OrderNumber("1045"), Assert.Single(talk.Shop.AskedFor<CancelRequest>()).Order);
    }

    [Theory]
    [InlineData("1042", "order 1042 is on its way already")]
    [InlineData("1044", "order 1044 has arrived already")]
    public async Task An_order_that_was_sent_cannot_be_cancelled(string order, string reason)
    {
        var talk = Talk.AsAda();

        var answer = await talk.SayAsync($"cancel order {order}");

        Assert.Contains(reason, Assert.Single(answer), StringComparison.Ordinal);
        Assert.Empty(talk.Shop.AskedFor<CancelRequest>());
    }

    [Fact]
    public async Task An_order_that_is_sent_while_we_talk_is_told_so()
    {
        var talk = Talk.AsAda();
        await talk.SayAsync("cancel order 1043");
        talk.Shop.Fails("cancel_order", Problem.Conflict(ProblemReasons.OrderShipped));

        var answer = await talk.SayAsync("yes");

        Assert.Contains("on its way already", Assert.Single(answer), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_guest_confirms_first_and_then_types_a_code()
    {
        var talk = Talk.AsGuest();

        var confirm = await talk.SayAllAsync("cancel order 1043", "ada@example.com");
        var askCode = await talk.SayAsync("yes");
        var answers = await talk.SayAsync("123 456");

        Assert.Contains("Shall I cancel it?", Assert.Single(confirm), StringComparison.Ordinal);
        Assert.Contains("six-digit code", Assert.Single(askCode), StringComparison.Ordinal);
        Assert.Equal("Done: order 1043 is cancelled. You get $87.50 back.", answers[^1]);
        Assert.Equal(new EmailAddress("ada@example.com"), Assert.Single(talk.Codes.Sent).Email);
    }

    [Fact]
    public async Task A_proven_address_is_not_asked_again_after_a_number_that_was_not_found_nor_when_the_proof_is_old()
    {
        var talk = Talk.AsGuest();
        await talk.SayAllAsync("cancel order 1043", "ada@example.com", "yes", "123 456");
        talk.Shop.Fails("get_order_status", Problem.NotFound());
        await talk.SayAllAsync("where is order 9999", "never mind");

        talk.Clock.Advance(ConversationMemory.ProofLasts + TimeSpan.FromMinutes(1));
        await talk.SayAsync("where is order 1042");

        Assert.Equal(new EmailAddress("ada@example.com"), talk.Memory.ClaimedEmail);
        Assert.DoesNotContain(talk.Replies, reply => reply.Text.Contains("e-mail", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_request_carries_the_turn_in_which_it_was_confirmed()
    {
        var talk = Talk.AsAda();

        await talk.SayAllAsync("cancel order 1043", "yes");

        var (_, caller) = talk.Shop.Asked.Single(asked => asked.Request is CancelRequest);
        Assert.Equal("turn-2", caller.TurnKey);
    }

    [Fact]
    public async Task Of_two_numbers_none_is_guessed()
    {
        var talk = Talk.AsAda();

        var question = await talk.SayAsync("cancel order 1043, not 1042");

        Assert.StartsWith("Which order would you like to cancel?", Assert.Single(question), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_number_it_is_asked_for()
    {
        var talk = Talk.AsAda();

        var question = await talk.SayAsync("cancel my order");

        Assert.Equal("Which order would you like to cancel? Please tell me its number.", Assert.Single(question));
    }

    private static string WithoutChoices(string question) => question.Split(" (1)")[0];
}
