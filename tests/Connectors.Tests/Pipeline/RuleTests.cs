using ChatBot.Connectors.Capabilities;
using ChatBot.Connectors.Capabilities.Billing;
using ChatBot.Connectors.Capabilities.Orders;
using ChatBot.Connectors.Pipeline;
using Microsoft.Extensions.Configuration;

namespace ChatBot.Connectors.Tests.Pipeline;

/// <summary>What a rule can look at, and how several agree.</summary>
public class RuleTests
{
    [Theory]
    [InlineData("Regions", "en-US", false)]
    [InlineData("Regions", "de-DE", true)]
    [InlineData("Regions", "de", true)]
    [InlineData("OutsideRegions", "en-US", true)]
    [InlineData("OutsideRegions", "de-DE", false)]
    [InlineData("OutsideRegions", "zh-Hant", true)]
    public async Task A_rule_for_regions_goes_by_the_callers_country_and_an_unknown_one_counts(string key, string locale, bool applies)
    {
        using var business = new Business(new()
        {
            ["Guardrails:Rules:by_country:Verbs:0"] = "get_order_status",
            [$"Guardrails:Rules:by_country:{key}:0"] = "de",
        });

        var result = await business.AskAsync(new GetOrderStatus(new("1042")), Callers.Ada with { Locale = locale });

        Assert.Equal(applies ? "by_country@1" : null, result.Problem?.Reason);
    }

    [Theory]
    [InlineData("US", null)]
    [InlineData("FR", "home_only@1")]
    public async Task An_address_in_the_request_has_a_country_too(string country, string? expected)
    {
        using var business = new Business(new()
        {
            ["Guardrails:Rules:home_only:Verbs:0"] = "change_delivery_address",
            ["Guardrails:Rules:home_only:OutsideRegions:0"] = "US",
        });

        var result = await business.AskAsync(
            new ChangeDeliveryAddress(new("1043"), new("1 Main Street", "10001", "Somewhere", country)), Callers.Ada with { Locale = "en-US" });

        Assert.Equal(expected, result.Problem?.Reason);
    }

    [Fact]
    public async Task A_rule_for_a_role_leaves_the_others_alone()
    {
        using var business = new Business(new()
        {
            ["Guardrails:Rules:no_machines:Verbs:0"] = "get_order_status",
            ["Guardrails:Rules:no_machines:Roles:0"] = "Machine",
        });

        var person = await business.AskAsync(new GetOrderStatus(new("1042")), Callers.Ada);
        var machine = await business.AskAsync(new GetOrderStatus(new("1042")), Callers.Ada with { Role = CallerRole.Machine });

        Assert.True(person.Succeeded);
        Assert.Equal("no_machines@1", machine.Problem?.Reason);
    }

    [Theory]
    [InlineData("a_deny", "b_approve", "a_deny")]
    [InlineData("b_deny", "a_approve", "b_deny")]
    public async Task The_strictest_rule_decides_whatever_they_are_called(string denies, string approves, string expected)
    {
        using var business = new Business(new()
        {
            [$"Guardrails:Rules:{denies}:Verbs:0"] = "refund_payment",
            [$"Guardrails:Rules:{approves}:Verbs:0"] = "refund_payment",
            [$"Guardrails:Rules:{approves}:Approval"] = "true",
        });

        var result = await business.AskAsync(new RefundPayment(new("pay_4987"), null, ""), Callers.Ada);

        Assert.Equal((ProblemKind.Denied, $"{expected}@1"), (result.Problem!.Kind, result.Problem.Reason));
        Assert.Empty(business.Memory.Approvals);
    }

    [Fact]
    public async Task The_audit_keeps_what_the_rules_saw_and_decided()
    {
        using var business = new Business(new()
        {
            ["Guardrails:Rules:large:Verbs:0"] = "refund_payment",
            ["Guardrails:Rules:large:Parameter"] = "Amount",
            ["Guardrails:Rules:large:MoreThan"] = "10",
        });

        await business.AskAsync(new RefundPayment(new("pay_4987"), new(20m, "USD"), "broken"), Callers.Ada with { Locale = "en-US" });

        var facts = Assert.Single(business.Memory.Audit).Facts!;
        Assert.Equal((CallerRole.Customer, GuardrailVerdict.Denied, "large@1"), (facts.Role, facts.Verdict, facts.Rule));
        Assert.Equal(20m, facts.Numbers["amount"]);
        Assert.Equal(["US"], facts.Regions);
        Assert.Equal((20, "moves_money"), (facts.Risk!.Value, Assert.Single(facts.RiskReasons)));
    }

    [Fact]
    public void Other_rules_tried_on_what_has_happened_flip_exactly_the_decisions_that_they_would_change()
    {
        var records = Enumerable.Range(1, 100).Select(i => Refund(i, GuardrailVerdict.Allowed)).Append(Refund(500, GuardrailVerdict.Denied) with { Facts = null }).ToList();
        var rules = Rules(approvalOver: 90);

        var result = new GuardrailTrial().Try(rules, records);

        Assert.Equal((100, 1, "9"), (result.Decisions, result.Untold, result.Version));
        Assert.Equal(Enumerable.Range(91, 10).Select(i => (decimal?)i), result.Flips.Select(flip => flip.Record.Facts!.Numbers["amount"]));
        Assert.All(result.Flips, flip => Assert.Equal((GuardrailVerdict.ApprovalNeeded, "large@9"), (flip.Verdict, flip.Rule)));
    }

    [Fact]
    public void A_rule_that_is_loosened_flips_what_it_denied_before()
    {
        var records = new[] { Refund(40, GuardrailVerdict.Denied), Refund(95, GuardrailVerdict.ApprovalNeeded) };

        var result = new GuardrailTrial().Try(Rules(approvalOver: 90), records);

        var flip = Assert.Single(result.Flips);
        Assert.Equal((40m, GuardrailVerdict.Allowed), (flip.Record.Facts!.Numbers["amount"]!.Value, flip.Verdict));
    }

    private static IConfiguration Rules(int approvalOver) => new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
    {
        ["Guardrails:Version"] = "9",
        ["Guardrails:Grants:all:Roles:0"] = "Customer",
        ["Guardrails:Grants:all:Scopes:0"] = "*",
        ["Guardrails:Rules:large:Verbs:0"] = "refund_payment",
        ["Guardrails:Rules:large:Parameter"] = "amount",
        ["Guardrails:Rules:large:MoreThan"] = approvalOver.ToString(System.Globalization.CultureInfo.InvariantCulture),
        ["Guardrails:Rules:large:Approval"] = "true",
    }).Build();

    private static AuditRecord Refund(decimal amount, GuardrailVerdict verdict) => new(
        default, "refund_payment", 1, Access.Money, "Sample", CallerLevel.Verified, new("ada"), "web", "c", "t", "hmac-sha256:0", "Answered", null, null)
    {
        Facts = new() { Role = CallerRole.Customer, Numbers = new Dictionary<string, decimal?> { ["amount"] = amount }, Verdict = verdict, Rule = verdict is GuardrailVerdict.Allowed ? null : "old@8" },
    };
}
