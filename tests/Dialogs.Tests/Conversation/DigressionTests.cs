using ChatBot.Connectors.Capabilities.Tickets;
using CancelRequest = ChatBot.Connectors.Capabilities.Orders.CancelOrder;

namespace ChatBot.Dialogs.Tests.Conversation;

public sealed class DigressionTests
{
    [Fact]
    public async Task A_question_in_between_is_answered_and_the_open_one_asked_again()
    {
        var talk = Talk.AsAda();

        var question = await talk.SayAsync("cancel my order");
        var answers = await talk.SayAsync("what is your return policy?");
        var confirm = await talk.SayAsync("1043");

        Assert.StartsWith("You have 30 days", answers[0], StringComparison.Ordinal);
        Assert.Equal("Now back to cancelling an order.", answers[1]);
        Assert.Equal(question[^1], answers[2]);
        Assert.StartsWith("This is order 1043.", Assert.Single(confirm), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_number_of_another_wish_is_not_taken_for_the_answer()
    {
        var talk = Talk.AsAda();

        var answers = await talk.SayAllAsync("cancel my order", "where is order 1042?");

        Assert.StartsWith("Order 1042 is on its way.", answers[0], StringComparison.Ordinal);
        Assert.StartsWith("Which order would you like to cancel?", answers[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Agreeing_words_before_another_wish_are_no_yes()
    {
        var talk = Talk.AsAda();

        var answers = await talk.SayAllAsync("cancel order 1043", "ok where is order 1042");

        Assert.StartsWith("Order 1042 is on its way.", answers[0], StringComparison.Ordinal);
        Assert.Contains("Shall I cancel it?", answers[^1], StringComparison.Ordinal);
        Assert.Empty(talk.Shop.AskedFor<CancelRequest>());
    }

    [Fact]
    public async Task A_wish_that_changes_something_is_asked_about_first()
    {
        var talk = Talk.AsAda();

        var offer = await talk.SayAllAsync("where is my order", "open a ticket");
        var subject = await talk.SayAsync("yes");
        var back = await talk.SayAllAsync("My trouble", "It broke.", "yes");
        var answer = await talk.SayAsync("1043");

        Assert.StartsWith("You would like me to help you with opening a ticket. Shall I do that first", Assert.Single(offer), StringComparison.Ordinal);
        Assert.StartsWith("I will open a ticket for you.", Assert.Single(subject), StringComparison.Ordinal);
        Assert.Equal(["Now back to looking up an order.", "Which order is it? Please tell me its number."], back.Skip(1));
        Assert.StartsWith("Order 1043 is being prepared.", Assert.Single(answer), StringComparison.Ordinal);
        Assert.Single(talk.Shop.AskedFor<CreateTicket>());
    }

    [Fact]
    public async Task What_was_said_with_the_wish_is_not_asked_again_after_the_yes()
    {
        var talk = Talk.AsAda();

        var confirm = await talk.SayAllAsync("any news of my ticket", "cancel order 1043", "yes");

        Assert.StartsWith("This is order 1043.", Assert.Single(confirm), StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_a_no_the_open_question_comes_back()
    {
        var talk = Talk.AsAda();

        var answers = await talk.SayAllAsync("where is my order", "open a ticket", "no");

        Assert.Equal(["All right, one thing after the other.", "Now back to looking up an order.", "Which order is it? Please tell me its number."], answers);
    }

    [Fact]
    public async Task Cancel_leaves_only_what_came_between()
    {
        var talk = Talk.AsAda();

        var answers = await talk.SayAllAsync("cancel my order", "any news of my ticket", "never mind");

        Assert.Equal("All right, I have stopped looking up a ticket. Nothing was changed.", answers[0]);
        Assert.StartsWith("Which order would you like to cancel?", answers[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_guests_question_in_the_middle_of_a_proof_leaves_the_proof_open()
    {
        var talk = Talk.AsGuest();

        var answers = await talk.SayAllAsync("where is order 1042?", "what is your return policy?");
        var order = await talk.SayAsync("ada@example.com");

        Assert.Equal("Which e-mail address do you use with us?", answers[^1]);
        Assert.StartsWith("Order 1042 is on its way.", Assert.Single(order), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Going_back_by_oneself_to_what_waits_asks_its_question_again()
    {
        var talk = Talk.AsAda();

        var answers = await talk.SayAllAsync("where is my order", "any news of my ticket", "so, where is my order");

        Assert.Equal(["Now back to looking up an order.", "Which order is it? Please tell me its number."], answers);
    }
}
