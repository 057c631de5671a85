using ChatBot.Connectors.Capabilities;
using ChatBot.Connectors.Capabilities.Sales;

namespace ChatBot.Connectors.Tests.Sample;

public sealed class SampleSalesTests : IDisposable
{
    private readonly Business _business = new();

    [Fact]
    public async Task A_leads_score_is_explained_and_decides_who_calls()
    {
        var big = await _business.AskAsync(new CreateLead("Zoe", "A coffee corner for every floor of our office", "Lopez Architects", 80, new Money(5000, "USD")), Callers.Guest("zoe@example.org"));
        var small = await _business.AskAsync(new CreateLead("Max", "Mugs"), Callers.Guest("max@example.org"));

        Assert.Equal((80, "Business sales"), (big.Answer!.Score, big.Answer.Team));
        Assert.Equal(big.Answer.Score, big.Answer.Points.Sum(point => point.Points));
        Assert.Equal((0, "Newsletter"), (small.Answer!.Score, small.Answer.Team));
    }

    [Fact]
    public async Task A_sale_moves_until_it_is_over()
    {
        var moved = await _business.AskAsync(new MoveDeal(new("deal-1"), DealStage.Won), Callers.Ada);
        var again = await _business.AskAsync(new MoveDeal(new("deal-1"), DealStage.Offered), Callers.Ada);
        var deals = await _business.AskAsync(new ListDeals(), Callers.Ada);

        Assert.Equal(DealStage.Won, moved.Answer?.Stage);
        Assert.Equal(ProblemReasons.DealOver, again.Problem?.Reason);
        Assert.Equal(moved.Answer, Assert.Single(deals.Answer!.Deals));
    }

    [Fact]
    public async Task Nobody_moves_anothers_sale()
    {
        var result = await _business.AskAsync(new MoveDeal(new("deal-1"), DealStage.Lost), Callers.Ben);

        Assert.Equal(ProblemKind.NotFound, result.Problem?.Kind);
    }

    public void Dispose() => _business.Dispose();
}
