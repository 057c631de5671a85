using ChatBot.Connectors.Capabilities;
using ChatBot.Connectors.Capabilities.Catalog;
using ChatBot.Connectors.Capabilities.Orders;
using ChatBot.Connectors.Pipeline;
using ChatBot.Connectors.Plumbing;
using Microsoft.Extensions.Configuration;

namespace ChatBot.Connectors.Tests.Pipeline;

/// <summary>Deny by default: what no grant names does not run.</summary>
public class GrantTests
{
    public static TheoryData<string, CallerRole, string, CallerLevel, bool> Table => new()
    {
        { "get_order_status", CallerRole.Customer, "web", CallerLevel.Claimed, true },
        { "get_order_status", CallerRole.Customer, "sms", CallerLevel.Claimed, true },
        { "cancel_order", CallerRole.Customer, "web", CallerLevel.Verified, true },
        { "cancel_order", CallerRole.Customer, "sms", CallerLevel.Verified, false },
        { "cancel_order", CallerRole.Customer, "web", CallerLevel.Matched, false },
        { "refund_payment", CallerRole.Customer, "web", CallerLevel.Verified, false },
        { "refund_payment", CallerRole.Agent, "web", CallerLevel.Verified, true },
        { "refund_payment", CallerRole.Machine, "web", CallerLevel.Verified, false },
        { "get_invoices", CallerRole.Machine, "api", CallerLevel.Verified, true },
        { "get_order_status", CallerRole.Machine, "api", CallerLevel.Verified, false },
        { "identify_customer", CallerRole.Bot, "webhook", CallerLevel.System, false },
    };

    [Theory]
    [MemberData(nameof(Table))]
    public void A_grant_allows_its_scopes_to_its_roles_on_its_channels_from_its_level(string verb, CallerRole role, string channel, CallerLevel level, bool allowed)
    {
        var rules = new GuardrailRules(new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Guardrails:Version"] = "7",
            ["Guardrails:Grants:read:Roles:0"] = "Customer",
            ["Guardrails:Grants:read:Scopes:0"] = "orders.read",
            ["Guardrails:Grants:write:Roles:0"] = "Customer",
            ["Guardrails:Grants:write:Channels:0"] = "web",
            ["Guardrails:Grants:write:Level"] = "Verified",
            ["Guardrails:Grants:write:Scopes:0"] = "orders.write",
            ["Guardrails:Grants:agents:Roles:0"] = "Agent",
            ["Guardrails:Grants:agents:Scopes:0"] = "*",
            ["Guardrails:Grants:books:Roles:0"] = "Machine",
            ["Guardrails:Grants:books:Channels:0"] = "api",
            ["Guardrails:Grants:books:Scopes:0"] = "billing.*",
        }).Build());

        var decision = rules.For(verb).Decide(level, channel, new() { Role = role });

        Assert.Equal(allowed ? (GuardrailVerdict.Allowed, null) : (GuardrailVerdict.Denied, "not_granted@7"), (decision.Verdict, decision.Rule));
    }

    [Fact]
    public void Without_grants_nothing_runs_for_anybody()
    {
        var rules = new GuardrailRules(new ConfigurationBuilder().Build());

        var decisions =
            from verb in CapabilityFacts.Verbs.Keys
            from role in Enum.GetValues<CallerRole>()
            from level in Enum.GetValues<CallerLevel>()
            select rules.For(verb).Decide(level, "web", new() { Role = role }).Verdict;

        Assert.All(decisions, verdict => Assert.Equal(GuardrailVerdict.Denied, verdict));
    }

    [Fact]
    public async Task A_key_narrows_what_is_granted()
    {
        using var business = new Business();
        var machine = Callers.Ada with { Role = CallerRole.Machine, Actor = "erp", Scopes = ["orders.read"] };

        var read = await business.AskAsync(new GetOrderStatus(new("1042")), machine);
        var write = await business.AskAsync(new CancelOrder(new("1043")), machine);

        Assert.True(read.Succeeded);
        Assert.Equal((ProblemKind.Denied, "scope_missing@1"), (write.Problem!.Kind, write.Problem.Reason));
        Assert.All(business.Memory.Audit, record => Assert.Equal("erp", record.Actor));
    }

    [Fact]
    public async Task The_bot_itself_may_do_only_what_it_needs()
    {
        using var business = new Business();
        var bot = Callers.Nobody with { Level = CallerLevel.System };

        var allowed = await business.AskAsync(new ListProductNames(), bot);
        var denied = await business.AskAsync(new CancelOrder(new("1043")), bot);

        Assert.True(allowed.Succeeded);
        Assert.Equal("not_granted@1", denied.Problem?.Reason);
    }

    [Theory]
    [InlineData("Guardrails:Grants:x:Scopes:0", "orders.raed", "Guardrails:Grants:x:Scopes names 'orders.raed', which no capability has.")]
    [InlineData("Guardrails:Grants:x:Role:0", "Customer", "Guardrails:Grants:x:Role is not a known setting.")]
    [InlineData("Guardrails:Grants:x:Channels:0", "web", "Guardrails:Grants:x cannot be used.")]
    public void A_wrong_grant_stops_the_start(string key, string value, string expected)
    {
        var settings = new Dictionary<string, string?> { [key] = value };
        if (key.EndsWith("Scopes:0", StringComparison.Ordinal))
        {
            settings["Guardrails:Grants:x:Roles:0"] = "Customer";
        }

        var stopped = Assert.Throws<SettingsException>(() => new Business(settings));

        Assert.Contains(expected, stopped.Message, StringComparison.Ordinal);
    }
}
