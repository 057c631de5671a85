using ChatBot.Connectors.Capabilities;
using ChatBot.Connectors.Capabilities.Catalog;
using ChatBot.Understanding;
using Microsoft.Extensions.Logging.Abstractions;
using NSubstitute;
using Xunit;

namespace ChatBot.Tests.Understanding;

public sealed class CatalogueNamesTests : IDisposable
{
    private readonly ICapabilities _shop = Substitute.For<ICapabilities>();
    private readonly CatalogueNames _names;

    public CatalogueNamesTests() => _names = new(_shop, TimeProvider.System, NullLogger<CatalogueNames>.Instance);

    [Fact]
    public async Task The_names_are_those_of_the_shop_and_the_same_list_as_long_as_nothing_changes()
    {
        Has("Blue Enamel Kettle");
        await _names.RefreshAsync(CancellationToken.None);
        var first = await GetAsync();

        Has("Blue Enamel Kettle");
        await _names.RefreshAsync(CancellationToken.None);
        var same = await GetAsync();
        Has("Blue Enamel Kettle", "Rain Jacket");
        await _names.RefreshAsync(CancellationToken.None);

        Assert.Equal(["Blue Enamel Kettle"], first);
        Assert.Same(first, same);
        Assert.Equal(["Blue Enamel Kettle", "Rain Jacket"], await GetAsync());
    }

    [Fact]
    public async Task When_the_shop_does_not_answer_the_names_from_before_stay()
    {
        Has("Blue Enamel Kettle");
        await _names.RefreshAsync(CancellationToken.None);
        Answers(new Problem(ProblemKind.Unavailable) { Reference = "R-7K3M9Q" });

        var refreshed = await _names.RefreshAsync(CancellationToken.None);

        Assert.False(refreshed);
        Assert.Equal(["Blue Enamel Kettle"], await GetAsync());
    }

    [Fact]
    public async Task A_turn_does_not_wait_for_a_slow_shop()
    {
        _shop.CanAnswer(default!).ReturnsForAnyArgs(true);
        var slow = new TaskCompletionSource<CapabilityResult<ProductNames>>();
        _shop.InvokeAsync(Arg.Any<ListProductNames>(), default!, default).ReturnsForAnyArgs(slow.Task);
        await _names.StartAsync(CancellationToken.None);

        var names = _names.GetNamesAsync(CancellationToken.None);

        Assert.True(names.IsCompletedSuccessfully);
        Assert.Empty(await names);
    }

    [Fact]
    public async Task A_shop_that_lists_no_names_is_not_asked()
    {
        await _names.StartAsync(CancellationToken.None);

        await _shop.DidNotReceiveWithAnyArgs().InvokeAsync(Arg.Any<ListProductNames>(), default!, default);
    }

    public void Dispose() => _names.Dispose();

    private async Task<IReadOnlyList<string>> GetAsync() => await _names.GetNamesAsync(CancellationToken.None);

    private void Has(params string[] names) => Answers(new ProductNames(names));

    private void Answers(CapabilityResult<ProductNames> result) =>
        _shop.InvokeAsync(Arg.Any<ListProductNames>(), default!, default).ReturnsForAnyArgs(result);
}
