using ChatBot.Connectors.Capabilities;
using ChatBot.Connectors.Capabilities.Cart;
using ChatBot.Connectors.Capabilities.Catalog;

namespace ChatBot.Connectors.Tests.Sample;

public sealed class SampleCartTests : IDisposable
{
    private readonly Business _business = new();

    [Fact]
    public async Task A_cart_fills_and_is_paid_on_the_shops_own_page()
    {
        var guest = Callers.Nobody;
        await _business.AskAsync(new AddToCart(new("MUG-001"), 2), guest with { TurnKey = "1" });
        await _business.AskAsync(new AddToCart(new("MUG-001")), guest with { TurnKey = "2" });

        var cart = await _business.AskAsync(new ViewCart(), guest);
        var link = await _business.AskAsync(new StartCheckout(), guest);

        Assert.Equal([new CartLine(new("MUG-001"), "Stoneware Mug", 3, new(14.00m, "USD"))], cart.Answer!.Lines);
        Assert.Equal(new Money(42.00m, "USD"), link.Answer?.Amount);
        Assert.Equal("https", link.Answer?.Address.Scheme);
        Assert.Equal(_business.Clock.GetUtcNow().AddHours(1), link.Answer?.ExpiresAt);
    }

    [Fact]
    public async Task Carts_are_kept_apart()
    {
        await _business.AskAsync(new AddToCart(new("MUG-001")), Callers.Ada);

        var bens = await _business.AskAsync(new ViewCart(), Callers.Ben);
        var elsewhere = await _business.AskAsync(new ViewCart(), Callers.Ada with { ConversationId = "elsewhere" });

        Assert.Empty(bens.Answer!.Lines);
        Assert.Single(elsewhere.Answer!.Lines);
    }

    [Fact]
    public async Task A_claimed_name_does_not_open_a_customers_cart()
    {
        await _business.AskAsync(new AddToCart(new("MUG-001")), Callers.Ada);

        var result = await _business.AskAsync(new ViewCart(), Callers.Ada with { Level = CallerLevel.Claimed, ConversationId = "elsewhere" });

        Assert.Empty(result.Answer!.Lines);
    }

    [Fact]
    public async Task No_more_go_in_than_there_are()
    {
        var first = await _business.AskAsync(new AddToCart(new("COF-004"), 2), Callers.Ada);
        var second = await _business.AskAsync(new AddToCart(new("COF-004"), 2), Callers.Ada);

        Assert.True(first.Succeeded);
        Assert.Equal(ProblemReasons.NotEnoughInStock, second.Problem?.Reason);
    }

    [Fact]
    public async Task What_cannot_be_put_in_or_paid_says_why()
    {
        var unknown = await _business.AskAsync(new AddToCart(new("NO-1")), Callers.Ada);
        var none = await _business.AskAsync(new AddToCart(new("MUG-001"), 0), Callers.Ada);
        var empty = await _business.AskAsync(new StartCheckout(), Callers.Ada);

        Assert.Equal(ProblemKind.NotFound, unknown.Problem?.Kind);
        Assert.Equal(nameof(AddToCart.Quantity), none.Problem?.Field);
        Assert.Equal(ProblemReasons.CartEmpty, empty.Problem?.Reason);
    }

    [Theory]
    [InlineData(1, 0, 14)]
    [InlineData(5, 3.50, 66.50)]
    [InlineData(10, 14, 126)]
    public async Task Many_of_one_kind_cost_less(int quantity, decimal discount, decimal total)
    {
        var result = await _business.AskAsync(new GetPrice(new("MUG-001"), quantity), Callers.Nobody);

        Assert.Equal(new Money(discount, "USD"), result.Answer?.Discount);
        Assert.Equal(new Money(total, "USD"), result.Answer?.Total);
    }

    public void Dispose() => _business.Dispose();
}
