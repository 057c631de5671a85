using ChatBot.Connectors.Capabilities;
using ChatBot.Connectors.Capabilities.Billing;
using ChatBot.Connectors.Capabilities.Orders;
using ChatBot.Connectors.Pipeline;
using ChatBot.Connectors.Risk;
using ChatBot.Connectors.Tests.Pipeline;

namespace ChatBot.Connectors.Tests.Risk;

public class RiskScorersTests
{
    private static readonly RefundPayment Refund = new(new("pay_4987"), new(1m, "USD"), "");

    [Theory]
    [InlineData(CallerLevel.Verified, "en-US", 1, 20, "moves_money")]
    [InlineData(CallerLevel.Verified, "en", 1, 30, "moves_money,region_unknown")]
    [InlineData(CallerLevel.Verified, "en-US", 100, 40, "moves_money,large_amount")]
    [InlineData(CallerLevel.Claimed, "en-US", 1, 60, "moves_money,not_proven")]
    public void The_built_in_points_say_why(CallerLevel level, string locale, int amount, int points, string reasons)
    {
        using var known = new KnownRisks();
        var caller = Callers.Ada with { Level = level, Locale = locale };
        var call = new CapabilityCall(Calls.Route<RefundPayment>(), Refund with { Amount = new(amount, "USD") }, caller);

        var score = known.Score(new("refund_payment", Access.Money, caller, CallFacts.Of(call)));

        Assert.Equal((points, reasons), (score.Points, string.Join(',', score.Reasons)));
    }

    [Fact]
    public async Task Many_writes_in_a_short_time_need_a_second_person_where_a_rule_says_so()
    {
        using var business = new Business(new()
        {
            ["Guardrails:Rules:hasty:Verbs:0"] = "refund_payment",
            ["Guardrails:Rules:hasty:RiskFrom"] = "50",
            ["Guardrails:Rules:hasty:Approval"] = "true",
        });
        var ada = Callers.Ada with { Locale = "en-US" };

        var results = new List<ProblemKind?>();
        for (var i = 0; i < 6; i++)
        {
            results.Add((await business.AskAsync(Refund, ada with { TurnKey = $"{i}" })).Problem?.Kind);
        }

        Assert.Equal([null, null, null, null, null, ProblemKind.ApprovalNeeded], results);
    }

    [Fact]
    public async Task A_service_of_ones_own_adds_its_points()
    {
        await using var service = await RiskServer.StartAsync("""{"points":80,"reasons":["stolen_card"]}""");
        using var business = new Business(Rules(service.Address));

        var result = await business.AskAsync(Refund, Callers.Ada);

        Assert.Equal("risky@1", result.Problem?.Reason);
        Assert.Equal((100, true), (business.Memory.Audit.Single().Facts!.Risk!.Value, business.Memory.Audit.Single().Facts!.RiskReasons.Contains("stolen_card")));
        Assert.Contains("\"amount\":1", service.Asked, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("""{"points":101,"reasons":[]}""")]
    [InlineData("""{"points":-1,"reasons":[]}""")]
    [InlineData(null)]
    public async Task A_write_whose_risk_cannot_be_told_is_refused_and_a_read_is_not(string? answer)
    {
        await using var service = await RiskServer.StartAsync(answer);
        using var business = new Business(Rules(service.Address, answer is null ? "00:00:01" : "00:00:05"));

        var write = await business.AskAsync(Refund, Callers.Ada);
        var read = await business.AskAsync(new GetOrderStatus(new("1042")), Callers.Ada);

        Assert.Equal((ProblemKind.Unavailable, "risk_unknown@1"), (write.Problem!.Kind, write.Problem.Reason));
        Assert.True(read.Succeeded);
        Assert.Equal(0, business.Query<long>("SELECT refunded_cents FROM payments WHERE id = 'pay_4987'"));
    }

    private static Dictionary<string, string?> Rules(Uri address, string timeout = "00:00:05") => new()
    {
        // The test's clock lets a second pass at once.
        ["Guardrails:Risk:Timeout"] = timeout,
        ["Guardrails:Risk:Address"] = address.ToString(),
        ["Guardrails:Rules:risky:Verbs:0"] = "refund_payment",
        ["Guardrails:Rules:risky:Verbs:1"] = "get_order_status",
        ["Guardrails:Rules:risky:RiskFrom"] = "80",
    };
}
