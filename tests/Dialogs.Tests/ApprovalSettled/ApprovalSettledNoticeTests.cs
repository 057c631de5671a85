using ChatBot.Connectors.Capabilities;
using ChatBot.Connectors.Capabilities.Events;
using Settled = ChatBot.Connectors.Capabilities.Events.ApprovalSettled;

namespace ChatBot.Dialogs.Tests.ApprovalSettled;

public sealed class ApprovalSettledNoticeTests
{
    [Theory]
    [InlineData(ApprovalOutcome.Done, "Good news about your request A-7K3M9Q: a colleague has agreed, and it is done.")]
    [InlineData(ApprovalOutcome.Refused, "A colleague has looked at your request A-7K3M9Q and could not agree to it. Nothing was changed. A person can tell you more.")]
    [InlineData(ApprovalOutcome.Expired, "I am sorry, nobody could look at your request A-7K3M9Q in time. Nothing was changed. Please ask once more, or talk to a person.")]
    [InlineData(ApprovalOutcome.Failed, "A colleague has agreed to your request A-7K3M9Q, but it could not be done any more. Nothing was changed. A person can look into it.")]
    public async Task The_outcome_is_told_by_the_requests_number(ApprovalOutcome outcome, string expected)
    {
        var talk = Talk.AsAda();

        var said = await talk.HappensAsync(new Settled("A-7K3M9Q", Shop.Monday, new EventSubject(), "A-7K3M9Q", "refund_payment", outcome));

        Assert.Equal(expected, Assert.Single(said));
    }

    [Fact]
    public async Task Whoever_needs_a_second_person_reads_the_number_and_that_they_will_hear()
    {
        var talk = Talk.AsAda();
        talk.Shop.Fails("cancel_order", new Problem(ProblemKind.ApprovalNeeded) { Reference = "A-7K3M9Q" });

        await talk.SayAsync("cancel order 1043");
        var said = await talk.SayAsync("yes");

        Assert.Equal("A colleague has to agree to this first. I have passed it on as A-7K3M9Q, and you will hear from me here.", Assert.Single(said));
    }
}
