using ChatBot.Connectors.Capabilities;
using ChatBot.Connectors.Capabilities.Catalog;

namespace ChatBot.Connectors.Tests.Sample;

public sealed class SampleCatalogTests : IDisposable
{
    private readonly Business _business = new();

    [Theory]
    [InlineData("kettle", "Kettle")]
    [InlineData("a blue kettel", "Blue Enamel Kettle")]
    [InlineData("cofee grinder", "Burr Coffee Grinder")]
    [InlineData("expresso machine", "Espresso Machine")]
    [InlineData("do you have mugs?", "Mug")]
    [InlineData("backpack", "Canvas Backpack")]
    [InlineData("frying pans", "Non-Stick Frying Pan")]
    [InlineData("something for bread", "Bread Knife")]
    [InlineData("KNI-001", "Chef's Knife")]
    [InlineData("thermometer", "Smart Kitchen Thermometer")]
    public async Task The_best_product_comes_first_whatever_the_spelling(string words, string expected)
    {
        var result = await _business.AskAsync(new SearchProducts(words), Callers.Nobody);

        Assert.Contains(expected, result.Answer?.Products[0].Name, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("lawn mower")]
    [InlineData("rain jacket")]
    [InlineData("a bicycle")]
    [InlineData("running shoes")]
    [InlineData("laptop")]
    [InlineData("umbrella")]
    [InlineData("dog food")]
    [InlineData("washing machine powder")]
    [InlineData("do you have any")]
    [InlineData("")]
    public async Task What_the_shop_does_not_sell_is_not_found(string words)
    {
        var result = await _business.AskAsync(new SearchProducts(words), Callers.Nobody);

        Assert.Equal([], result.Answer!.Products);
    }

    [Fact]
    public async Task A_list_is_as_long_as_asked_for()
    {
        var result = await _business.AskAsync(new SearchProducts("coffee", Most: 3), Callers.Nobody);

        Assert.Equal(3, result.Answer?.Products.Count);
    }

    [Fact]
    public async Task What_is_out_of_bounds_is_named()
    {
        var words = await _business.AskAsync(new SearchProducts(new string('x', 201)), Callers.Nobody);
        var most = await _business.AskAsync(new SearchProducts("kettle", 21), Callers.Nobody);

        Assert.Equal(nameof(SearchProducts.Words), words.Problem?.Field);
        Assert.Equal(nameof(SearchProducts.Most), most.Problem?.Field);
    }

    [Fact]
    public async Task All_names_are_listed()
    {
        var all = await _business.AskAsync(new ListProductNames(), Callers.Nobody);
        var two = await _business.AskAsync(new ListProductNames(2), Callers.Nobody);
        var none = await _business.AskAsync(new ListProductNames(0), Callers.Nobody);

        Assert.Equal(26, all.Answer?.Names.Count);
        Assert.Contains("Glass Tea Kettle", all.Answer!.Names);
        Assert.Equal(all.Answer.Names.Take(2), two.Answer!.Names);
        Assert.Equal(nameof(ListProductNames.Most), none.Problem?.Field);
    }

    [Fact]
    public async Task Stock_is_told_to_anybody()
    {
        var result = await _business.AskAsync(new CheckStock(new("ket-001")), Callers.Nobody);

        Assert.Equal(new StockLevel(new("KET-001"), "Blue Enamel Kettle", 12, null), result.Answer);
    }

    [Fact]
    public async Task A_sold_out_product_tells_when_it_comes_back()
    {
        var result = await _business.AskAsync(new CheckStock(new("KET-003")), Callers.Nobody);

        Assert.Equal(0, result.Answer?.InStock);
        Assert.Equal(_business.Clock.GetUtcNow().AddDays(9), result.Answer?.BackAt);
    }

    [Fact]
    public async Task An_unknown_product_is_not_found()
    {
        var result = await _business.AskAsync(new CheckStock(new("KET-999")), Callers.Nobody);

        Assert.Equal(ProblemKind.NotFound, result.Problem?.Kind);
    }

    public void Dispose() => _business.Dispose();
}
