using ChatBot.Connectors.Capabilities;
using ChatBot.Connectors.Capabilities.Events;
using ChatBot.Connectors.Capabilities.Knowledge;
using ChatBot.Connectors.Capabilities.Tickets;
using Failed = ChatBot.Connectors.Capabilities.Events.PaymentFailed;

namespace ChatBot.Dialogs.Tests.PaymentFailed;

public sealed class PaymentFailedNoticeTests
{
    private static readonly Failed Happened = new(
        "evt_1", Shop.Monday, new EventSubject(new CustomerId("ada")), new Money(49.50m, "USD"), "in_7", "insufficient_funds");

    [Fact]
    public async Task The_amount_is_named_and_help_is_offered()
    {
        var said = await Talk.AsAda().HappensAsync(Happened);

        Assert.StartsWith("Your payment of $49.50 did not go through. May I help you with it?", Assert.Single(said), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_an_amount_the_payment_is_still_told()
    {
        var said = await Talk.AsAda().HappensAsync(Happened with { Amount = null });

        Assert.StartsWith("A payment of yours did not go through. May I help you with it?", Assert.Single(said), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_no_is_taken_for_a_no()
    {
        var talk = Talk.AsAda();
        await talk.HappensAsync(Happened);

        var answer = await talk.SayAsync("no, thanks");

        Assert.StartsWith("All right.", Assert.Single(answer), StringComparison.Ordinal);
        Assert.Empty(talk.Shop.Asked);
    }

    [Fact]
    public async Task The_way_to_pay_comes_from_the_help_articles()
    {
        var talk = Talk.AsAda();
        await talk.HappensAsync(Happened);
        await talk.SayAsync("yes please");

        var answer = await talk.SayAsync("pay another way");

        Assert.Single(talk.Shop.AskedFor<FindAnswer>());
        Assert.Contains("This is from our help article", Assert.Single(answer), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_ticket_is_opened_with_the_payment_as_its_subject()
    {
        var talk = Talk.AsAda();
        await talk.HappensAsync(Happened);

        await talk.SayAllAsync("yes", "open a ticket", "My card is fine, please look into it.", "yes");

        Assert.Equal("Payment of $49.50 did not go through", Assert.Single(talk.Shop.AskedFor<CreateTicket>()).Subject);
    }

    [Fact]
    public async Task A_person_is_told_what_it_is_about()
    {
        var talk = Talk.AsAda();
        await talk.HappensAsync(Happened);

        await talk.SayAllAsync("yes", "talk to a person");

        Assert.Single(talk.Shop.AskedFor<CreateTicket>());
    }

    [Fact]
    public async Task Something_else_may_be_asked_in_between()
    {
        var talk = Talk.AsAda();
        await talk.HappensAsync(Happened);

        var answers = await talk.SayAsync("where is order 1042?");

        Assert.Contains(answers, answer => answer.Contains("1042", StringComparison.Ordinal));
    }
}
