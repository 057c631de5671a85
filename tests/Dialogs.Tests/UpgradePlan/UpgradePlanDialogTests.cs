using ChatBot.Connectors.Capabilities;
using ChatBot.Connectors.Capabilities.Billing;

namespace ChatBot.Dialogs.Tests.UpgradePlan;

public sealed class UpgradePlanDialogTests
{
    [Fact]
    public async Task A_named_plan_is_explained_line_by_line_and_changed_after_a_yes()
    {
        var talk = Talk.AsAda();

        var asked = Assert.Single(await talk.SayAsync("upgrade me to Plus"));
        var done = Assert.Single(await talk.SayAsync("yes"));

        Assert.Equal(
            "Coffee Club Plus would cost you $45.37 a month:\n\n- the plan: $42.00\n- your discount of 10 %: -$4.20\n- shipment: $4.90\n- tax of 6.25 %: $2.67\n\n" +
            "You keep your discount. $15.00 is due now for the change. Shall I change your plan? (1) Yes or (2) No",
            asked);
        Assert.Equal("Done: you have Coffee Club Plus now.", done);
        Assert.Equal(new ChangePlan(new("plus"), new(15m, "USD")), Assert.Single(talk.Shop.AskedFor<ChangePlan>()));
    }

    [Fact]
    public async Task Without_a_name_the_plans_are_offered()
    {
        var talk = Talk.AsAda();

        var asked = Assert.Single(await talk.SayAsync("upgrade my plan"));
        var quoted = Assert.Single(await talk.SayAsync("Coffee Club Plus"));
        var kept = Assert.Single(await talk.SayAsync("no"));

        Assert.StartsWith("Which plan would you like?", asked, StringComparison.Ordinal);
        Assert.StartsWith("Coffee Club Plus would cost you", quoted, StringComparison.Ordinal);
        Assert.Equal("All right, your plan stays as it is.", kept);
        Assert.Empty(talk.Shop.AskedFor<ChangePlan>());
    }

    [Fact]
    public async Task A_price_that_is_not_whole_is_no_offer_and_says_what_is_missing()
    {
        var talk = Talk.AsAda();
        talk.Shop.IsContractLate = true;

        var said = Assert.Single(await talk.SayAsync("upgrade me to Plus"));

        Assert.Equal(
            "This is what I know about Coffee Club Plus so far:\n\n- the plan: $42.00\n- shipment: $4.90\n\n" +
            "I could not find out in time: what your contract says about your discount. Please ask me again in a moment.",
            said);
    }

    [Fact]
    public async Task The_plan_that_they_have_is_not_sold_again()
    {
        var talk = Talk.AsAda();
        talk.Shop.Fails("quote_upgrade", Problem.Conflict(ProblemReasons.SamePlan));

        var said = Assert.Single(await talk.SayAsync("upgrade me to Plus"));

        Assert.Equal("You have Coffee Club Plus already.", said);
    }
}
