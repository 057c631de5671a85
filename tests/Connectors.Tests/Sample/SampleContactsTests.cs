using ChatBot.Connectors.Capabilities;
using ChatBot.Connectors.Capabilities.Contacts;
using ChatBot.Connectors.Capabilities.Orders;

namespace ChatBot.Connectors.Tests.Sample;

public sealed class SampleContactsTests : IDisposable
{
    private static readonly PostalAddress NewHome = new("1 New Street", "97210", "Portland", "US");

    private readonly Business _business = new();

    [Fact]
    public async Task The_customer_behind_an_id_or_a_proven_address_is_found()
    {
        var byId = await _business.AskAsync(new FindContact(), Callers.Ada with { Email = null });
        var byEmail = await _business.AskAsync(new FindContact(), Callers.Ada with { Customer = null });

        Assert.Equal("Ada Lopez", byId.Answer?.Name);
        Assert.Equal(byId.Answer, byEmail.Answer);
    }

    [Fact]
    public async Task A_claimed_address_finds_nobody()
    {
        var result = await _business.AskAsync(new FindContact(), Callers.Guest("ada@example.com"));

        Assert.Equal(CallerLevel.Verified, result.Problem?.NeededLevel);
    }

    [Fact]
    public async Task A_new_address_counts_at_once_and_the_old_one_no_more()
    {
        var result = await _business.AskAsync(new UpdateContact(new EmailAddress("ada@new.example"), NewHome), Callers.Ada);
        var withNew = await _business.AskAsync(new GetOrderStatus(new("1042")), Callers.Guest("ada@new.example"));
        var withOld = await _business.AskAsync(new GetOrderStatus(new("1042")), Callers.Guest("ada@example.com"));

        Assert.Equal(new Contact(new("ada"), "Ada Lopez", new("ada@new.example"), NewHome), result.Answer?.Contact);
        Assert.True(withNew.Succeeded);
        Assert.Equal(ProblemKind.NotFound, withOld.Problem?.Kind);
    }

    [Fact]
    public async Task An_address_that_somebody_else_has_is_a_conflict()
    {
        var result = await _business.AskAsync(new UpdateContact(new EmailAddress("ben@example.com")), Callers.Ada);

        Assert.Equal(ProblemReasons.EmailTaken, result.Problem?.Reason);
    }

    [Fact]
    public async Task Nothing_to_change_and_half_an_address_are_named()
    {
        var nothing = await _business.AskAsync(new UpdateContact(), Callers.Ada);
        var half = await _business.AskAsync(new UpdateContact(Address: NewHome with { City = "" }), Callers.Ada);

        Assert.Equal(nameof(UpdateContact.Email), nothing.Problem?.Field);
        Assert.Equal(nameof(UpdateContact.Address), half.Problem?.Field);
    }

    [Fact]
    public async Task A_guest_must_prove_their_address_first()
    {
        var result = await _business.AskAsync(new UpdateContact(Address: NewHome), Callers.Guest("ada@example.com"));

        Assert.Equal(CallerLevel.Verified, result.Problem?.NeededLevel);
    }

    public void Dispose() => _business.Dispose();
}
