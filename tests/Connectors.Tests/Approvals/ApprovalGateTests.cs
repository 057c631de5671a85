using ChatBot.Connectors.Approvals;
using ChatBot.Connectors.Capabilities;
using ChatBot.Connectors.Capabilities.Billing;
using ChatBot.Connectors.Pipeline;

namespace ChatBot.Connectors.Tests.Approvals;

public class ApprovalGateTests
{
    private static readonly Dictionary<string, string?> SecondPerson = new()
    {
        ["Guardrails:Rules:second_person:Verbs:0"] = "refund_payment",
        ["Guardrails:Rules:second_person:Parameter"] = "amount",
        ["Guardrails:Rules:second_person:MoreThan"] = "5",
        ["Guardrails:Rules:second_person:Approval"] = "true",
    };

    private static readonly RefundPayment Refund = new(new("pay_4987"), new(20m, "USD"), "It was broken");

    [Fact]
    public async Task What_needs_a_second_person_is_kept_with_its_exact_parameters_and_not_done()
    {
        using var business = new Business(SecondPerson);

        var result = await business.AskAsync(Refund, Callers.Ada);

        var waiting = Assert.Single(business.Memory.Approvals);
        Assert.Equal((ProblemKind.ApprovalNeeded, "second_person@1", waiting.Number), (result.Problem!.Kind, result.Problem.Reason, result.Problem.Reference));
        Assert.Equal("""{"amount":{"amount":20,"currency":"USD"},"payment":"pay_4987","reason":"It was broken"}""", waiting.Parameters);
        Assert.Equal(TimeSpan.FromDays(1), waiting.ExpiresAt - waiting.RequestedAt);
        Assert.Equal(0, Refunded(business));
    }

    [Fact]
    public async Task What_was_agreed_to_is_done_once_and_the_audit_names_who_agreed()
    {
        using var business = new Business(SecondPerson);
        await business.AskAsync(Refund, Callers.Ada);
        var waiting = Assert.Single(business.Memory.Approvals);

        var first = await business.Get<IVerbs>().InvokeApprovedAsync(waiting, "Grace", CancellationToken.None);
        var second = await business.Get<IVerbs>().InvokeApprovedAsync(waiting, "Grace", CancellationToken.None);

        Assert.Null(first.Problem);
        Assert.Equal(first.Answer.ToString(), second.Answer.ToString());
        Assert.Equal(2000, Refunded(business));
        Assert.Contains(business.Memory.Audit, record => record is { Outcome: "Answered", Customer.Value: "ada" } && record.Approval == $"{waiting.Number} by Grace");
    }

    [Theory]
    [InlineData("\"amount\":20", "\"amount\":21")]
    [InlineData("pay_4987", "pay_4988")]
    [InlineData("It was broken", "It was not broken")]
    [InlineData("USD", "EUR")]
    public async Task Parameters_that_changed_after_the_yes_are_not_done(string shown, string changed)
    {
        using var business = new Business(SecondPerson);
        await business.AskAsync(Refund, Callers.Ada);
        var waiting = Assert.Single(business.Memory.Approvals);
        var tampered = waiting with { Parameters = waiting.Parameters.Replace(shown, changed, StringComparison.Ordinal) };

        await Assert.ThrowsAsync<InvalidOperationException>(() => business.Get<IVerbs>().InvokeApprovedAsync(tampered, "Grace", CancellationToken.None));

        Assert.NotEqual(waiting.Parameters, tampered.Parameters);
        Assert.Equal(0, Refunded(business));
    }

    [Fact]
    public async Task A_yes_overrules_no_other_rule()
    {
        using var business = new Business(new(SecondPerson)
        {
            ["Guardrails:Rules:never:Verbs:0"] = "refund_payment",
            ["Guardrails:Rules:never:Channels:0"] = "sms",
        });
        await business.AskAsync(Refund, Callers.Ada);
        var waiting = Assert.Single(business.Memory.Approvals);
        var onSms = waiting with { Requester = waiting.Requester with { Channel = "sms" } };

        var result = await business.Get<IVerbs>().InvokeApprovedAsync(onSms, "Grace", CancellationToken.None);

        Assert.Equal("never@1", result.Problem?.Reason);
        Assert.Equal(0, Refunded(business));
    }

    [Fact]
    public async Task Below_the_limit_nobody_is_asked()
    {
        using var business = new Business(SecondPerson);

        var result = await business.AskAsync(Refund with { Amount = new(5m, "USD") }, Callers.Ada);

        Assert.True(result.Succeeded);
        Assert.Empty(business.Memory.Approvals);
    }

    [Theory]
    [InlineData("Grace", true)]
    [InlineData("grace", true)]
    [InlineData("ada", true)]
    [InlineData("ada@example.com", true)]
    [InlineData("Alan", false)]
    public void Whoever_asked_and_whoever_it_is_for_are_the_requester(string approver, bool isRequester)
    {
        var request = new ApprovalRequest("A-1", "refund_payment", "{}", "", "", Callers.Ada with { Role = CallerRole.Agent, Actor = "Grace" }, default, default, default);

        Assert.Equal(isRequester, request.IsFrom(approver));
    }

    private static long Refunded(Business business) => business.Query<long>("SELECT refunded_cents FROM payments WHERE id = 'pay_4987'");
}
