using ChatBot.Connectors.Capabilities;
using ChatBot.Connectors.Capabilities.Billing;
using ChatBot.Connectors.Capabilities.Orders;
using ChatBot.Connectors.Plumbing;

namespace ChatBot.Connectors.Tests.Pipeline;

public class GuardrailsPartTests
{
    private static readonly Dictionary<string, string?> LargeRefunds = new()
    {
        ["Guardrails:Version"] = "3",
        ["Guardrails:Rules:large_refund:Verbs:0"] = "refund_payment",
        ["Guardrails:Rules:large_refund:Parameter"] = "amount",
        ["Guardrails:Rules:large_refund:MoreThan"] = "50",
    };

    [Theory]
    [InlineData(50, true)]
    [InlineData(50.01, false)]
    public async Task An_amount_over_the_limit_is_denied_with_the_rules_name_and_version(decimal amount, bool passes)
    {
        using var business = new Business(LargeRefunds);

        var result = await business.AskAsync(new RefundPayment(new("pay_4987"), new Money(amount, "USD"), ""), Callers.Ada);

        Assert.Equal(passes, result.Succeeded);
        Assert.Equal(passes ? null : ProblemKind.Denied, result.Problem?.Kind);
        Assert.Equal(passes ? null : "large_refund@3", result.Problem?.Reason);
        Assert.Equal(passes ? null : "large_refund@3", Assert.Single(business.Memory.Audit).Reason);
    }

    [Fact]
    public async Task An_amount_that_is_left_open_counts_as_over_the_limit()
    {
        using var business = new Business(LargeRefunds);

        var result = await business.AskAsync(new RefundPayment(new("pay_4987"), null, ""), Callers.Ada);

        Assert.Equal(ProblemKind.Denied, result.Problem?.Kind);
        Assert.Equal(0, business.Query<long>("SELECT refunded_cents FROM payments WHERE id = 'pay_4987'"));
    }

    [Fact]
    public async Task A_rule_for_a_channel_leaves_the_others_alone()
    {
        using var business = new Business(new()
        {
            ["Guardrails:Rules:no_reading_on_sms:Verbs:0"] = "get_order_status",
            ["Guardrails:Rules:no_reading_on_sms:Channels:0"] = "sms",
        });

        var here = await business.AskAsync(new GetOrderStatus(new("1042")), Callers.Ada);
        var onSms = await business.AskAsync(new GetOrderStatus(new("1042")), Callers.Ada with { Channel = "sms" });

        Assert.True(here.Succeeded);
        Assert.Equal((ProblemKind.Denied, "no_reading_on_sms@1"), (onSms.Problem!.Kind, onSms.Problem.Reason));
    }

    [Fact]
    public async Task A_rule_may_ask_for_proof_instead_of_forbidding()
    {
        using var business = new Business(new()
        {
            ["Guardrails:Rules:proof_on_sms:Verbs:0"] = "get_order_status",
            ["Guardrails:Rules:proof_on_sms:Channels:0"] = "sms",
            ["Guardrails:Rules:proof_on_sms:Level"] = "Verified",
        });

        var guest = await business.AskAsync(new GetOrderStatus(new("1042")), Callers.Guest("ada@example.com") with { Channel = "sms" });
        var proven = await business.AskAsync(new GetOrderStatus(new("1042")), Callers.Ada with { Channel = "sms" });

        Assert.Equal(CallerLevel.Verified, guest.Problem?.NeededLevel);
        Assert.True(proven.Succeeded);
    }

    [Fact]
    public async Task A_rule_cannot_allow_what_the_capability_forbids()
    {
        using var business = new Business(new()
        {
            ["Guardrails:Rules:be_generous:Verbs:0"] = "cancel_order",
            ["Guardrails:Rules:be_generous:Level"] = "Anonymous",
        });

        var result = await business.AskAsync(new CancelOrder(new("1043")), Callers.Guest("ada@example.com"));

        Assert.Equal(CallerLevel.Verified, result.Problem?.NeededLevel);
    }

    [Theory]
    [InlineData("Guardrails:Rulse:x:Verbs:0", "cancel_order", "Guardrails:Rulse is not a known setting. Possible there: Approval, Grants, Risk, Rules, Version.")]
    [InlineData("Guardrails:Rules:x:Verb", "cancel_order", "Guardrails:Rules:x:Verb is not a known setting.")]
    [InlineData("Guardrails:Rules:x:Channels:0", "sms", "Guardrails:Rules:x cannot be used.")]
    [InlineData("Guardrails:Rules:x:Verbs:0", "cancel_odrer", "Guardrails:Rules:x:Verbs names 'cancel_odrer', which is no capability.")]
    public void A_wrong_rule_stops_the_start(string key, string value, string expected)
    {
        var stopped = Assert.Throws<SettingsException>(() => new Business(new() { [key] = value }));

        Assert.Contains(expected, stopped.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("order", "Guardrails:Rules:x:Parameter names 'order', which is no number or amount of cancel_order.")]
    [InlineData("amount", "Guardrails:Rules:x:Parameter names 'amount', which is no number or amount of cancel_order.")]
    public void A_rule_that_looks_at_no_number_stops_the_start(string parameter, string expected)
    {
        var stopped = Assert.Throws<SettingsException>(() => new Business(new()
        {
            ["Guardrails:Rules:x:Verbs:0"] = "cancel_order",
            ["Guardrails:Rules:x:Parameter"] = parameter,
            ["Guardrails:Rules:x:MoreThan"] = "1",
        }));

        Assert.Contains(expected, stopped.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_limit_without_a_parameter_stops_the_start()
    {
        var stopped = Assert.Throws<SettingsException>(() => new Business(new()
        {
            ["Guardrails:Rules:x:Verbs:0"] = "cancel_order",
            ["Guardrails:Rules:x:MoreThan"] = "1",
        }));

        Assert.Contains("Name both, or neither.", stopped.Message, StringComparison.Ordinal);
    }
}
