using ChatBot.Connectors.Capabilities;

namespace ChatBot.Connectors.Tests.Capabilities;

public class CallerTests
{
    private static readonly Owner Adas = new(new("ada"), new("ada@example.com"));

    [Fact]
    public void A_verified_customer_sees_their_own_things_whatever_the_address() =>
        Assert.True((Callers.Ada with { Email = null }).MaySee(Adas));

    [Fact]
    public void A_verified_customer_does_not_see_what_is_anothers_even_with_the_same_address() =>
        Assert.False((Callers.Ben with { Email = Adas.Email }).MaySee(Adas));

    [Fact]
    public void A_guest_sees_what_was_placed_with_the_address_they_name() =>
        Assert.True(Callers.Guest("ada@example.com").MaySee(Adas));

    [Fact]
    public void A_guest_with_another_address_sees_nothing() =>
        Assert.False(Callers.Guest("ben@example.com").MaySee(Adas));

    [Fact]
    public void Somebody_unknown_sees_nothing_even_if_an_address_came_along() =>
        Assert.False((Callers.Nobody with { Email = Adas.Email }).MaySee(Adas));

    [Fact]
    public void What_has_no_owner_is_nobodys() =>
        Assert.False((Callers.Guest("ada@example.com") with { Email = null }).MaySee(new(null, null)));
}
