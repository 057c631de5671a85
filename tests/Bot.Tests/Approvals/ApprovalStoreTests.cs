using ChatBot.Approvals;
using ChatBot.Connectors.Approvals;
using ChatBot.Connectors.Capabilities;
using ChatBot.Connectors.Capabilities.Events;
using ChatBot.Connectors.Mail;
using ChatBot.Connectors.Pipeline;
using ChatBot.Conversations;
using ChatBot.Proactive;
using ChatBot.Tests.Channels.DirectLine;
using ChatBot.Tests.Data;
using Dapper;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using NSubstitute;
using Xunit;

namespace ChatBot.Tests.Approvals;

/// <summary>A request from the wish to its end, in the store.</summary>
public sealed class ApprovalStoreTests : IAsyncLifetime
{
    private readonly MovedClock _clock = new();
    private readonly IVerbs _verbs = Substitute.For<IVerbs>();
    private readonly IMailSender _mail = Substitute.For<IMailSender>();
    private TestStore _store = null!;
    private ApprovalStore _approvals = null!;

    public async Task InitializeAsync()
    {
        _store = await TestStore.OpenAsync();
        _approvals = new(_store.Store, _clock);
        _verbs.InvokeApprovedAsync(default!, default!, default).ReturnsForAnyArgs(new VerbResult(default(System.Text.Json.JsonElement), null));
    }

    public async Task DisposeAsync() => await _store.DisposeAsync();

    [Fact]
    public async Task The_same_wish_of_the_same_person_waits_once_and_another_persons_beside_it()
    {
        var first = await RequestAsync("A-1");
        var again = await RequestAsync("A-2");
        var other = await RequestAsync("A-3", customer: "ben");
        var different = await RequestAsync("A-4", hash: "other");

        Assert.Equal(["A-1", "A-1", "A-3", "A-4"], new[] { first, again, other, different }.Select(request => request.Number));
        Assert.Equal(["A-1", "A-3", "A-4"], (await _approvals.ListAsync(CancellationToken.None)).Select(waiting => waiting.Request.Number));
    }

    [Theory]
    [InlineData("Grace", "hash", ApprovalDecision.Taken)]
    [InlineData("Grace", "another", ApprovalDecision.NotWhatWasSeen)]
    [InlineData("ada", "hash", ApprovalDecision.OwnRequest)]
    [InlineData("Alan", "hash", ApprovalDecision.OwnRequest)]
    internal async Task Somebody_else_agrees_to_exactly_what_they_saw(string approver, string hash, ApprovalDecision expected)
    {
        await RequestAsync("A-1", actor: "Alan");

        var decision = await _approvals.DecideAsync("A-1", hash, approver, agreed: true, CancellationToken.None);

        Assert.Equal(expected, decision);
        Assert.Equal(expected is ApprovalDecision.Taken ? "approved" : "waiting", await StateAsync("A-1"));
    }

    [Fact]
    public async Task Of_two_who_decide_the_first_counts()
    {
        await RequestAsync("A-1");

        var first = await _approvals.DecideAsync("A-1", "hash", "Grace", agreed: false, CancellationToken.None);
        var second = await _approvals.DecideAsync("A-1", "hash", "Alan", agreed: true, CancellationToken.None);

        Assert.Equal((ApprovalDecision.Taken, ApprovalDecision.Gone), (first, second));
        Assert.Equal("refused", await StateAsync("A-1"));
    }

    [Fact]
    public async Task What_is_agreed_to_is_done_once_and_its_customer_told_and_its_parameters_forgotten()
    {
        await RequestAsync("A-1");
        await _approvals.DecideAsync("A-1", "hash", "Grace", agreed: true, CancellationToken.None);
        using var worker = Worker();

        await worker.LookAsync(CancellationToken.None);
        await worker.LookAsync(CancellationToken.None);

        await _verbs.Received(1).InvokeApprovedAsync(Arg.Is<ApprovalRequest>(request => request.Number == "A-1"), "Grace", Arg.Any<CancellationToken>());
        Assert.Equal("done", await StateAsync("A-1"));
        Assert.Contains($"\"Outcome\":{(int)ApprovalOutcome.Done}", await NoticeAsync(), StringComparison.Ordinal);
        Assert.Equal("", await _store.Store.ReadAsync(connection => connection.ExecuteScalarAsync<string>("SELECT request FROM approvals"), CancellationToken.None));
    }

    [Fact]
    public async Task What_is_refused_is_not_done_and_its_customer_told()
    {
        await RequestAsync("A-1");
        await _approvals.DecideAsync("A-1", "hash", "Grace", agreed: false, CancellationToken.None);
        using var worker = Worker();

        await worker.LookAsync(CancellationToken.None);

        await _verbs.DidNotReceiveWithAnyArgs().InvokeApprovedAsync(default!, default!, default);
        Assert.Contains($"\"Outcome\":{(int)ApprovalOutcome.Refused}", await NoticeAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_its_time_nobody_can_agree_and_the_customer_is_told()
    {
        await RequestAsync("A-1");
        _clock.Move(TimeSpan.FromDays(1));
        using var worker = Worker();

        var tooLate = await _approvals.DecideAsync("A-1", "hash", "Grace", agreed: true, CancellationToken.None);
        await worker.LookAsync(CancellationToken.None);

        Assert.Equal(ApprovalDecision.Gone, tooLate);
        Assert.Contains($"\"Outcome\":{(int)ApprovalOutcome.Expired}", await NoticeAsync(), StringComparison.Ordinal);
        Assert.Equal("A-2", (await RequestAsync("A-2")).Number);
    }

    [Fact]
    public async Task What_waits_too_long_is_mailed_once_without_its_parameters_and_marked()
    {
        await RequestAsync("A-1");
        using var worker = Worker();
        await worker.LookAsync(CancellationToken.None);
        _mail.ReceivedCalls().ToList().ForEach(_ => Assert.Fail("It was not late yet."));
        _clock.Move(TimeSpan.FromHours(1));

        await worker.LookAsync(CancellationToken.None);
        await worker.LookAsync(CancellationToken.None);

        await _mail.Received(1).SendAsync(new EmailAddress("lead@example.com"), Arg.Any<string>(), Arg.Is<string>(text => !text.Contains("pay_1")), Arg.Any<CancellationToken>());
        Assert.True(Assert.Single(await _approvals.ListAsync(CancellationToken.None)).IsOverdue);
    }

    [Theory]
    [InlineData(ProblemKind.Conflict, ApprovalOutcome.Failed)]
    [InlineData(ProblemKind.Uncertain, ApprovalOutcome.Uncertain)]
    public async Task What_could_not_be_done_any_more_is_not_called_done(ProblemKind problem, ApprovalOutcome expected)
    {
        _verbs.InvokeApprovedAsync(default!, default!, default).ReturnsForAnyArgs(new VerbResult(null, new Problem(problem)));
        await RequestAsync("A-1");
        await _approvals.DecideAsync("A-1", "hash", "Grace", agreed: true, CancellationToken.None);
        using var worker = Worker();

        await worker.LookAsync(CancellationToken.None);

        Assert.Contains($"\"Outcome\":{(int)expected}", await NoticeAsync(), StringComparison.Ordinal);
    }

    private ApprovalWorker Worker()
    {
        var mailbox = new Mailbox(_store.Store, _clock);
        var notices = new Notices(mailbox, new NoticeTimes(Options.Create(new ProactiveOptions())), Options.Create(new ProactiveOptions()), _clock);
        var options = Options.Create(new ApprovalOptions { EscalateTo = "lead@example.com" });
        return new(_approvals, _verbs, notices, mailbox, _store.Store, new SoleOwner(), _mail, options, _clock, NullLogger<ApprovalWorker>.Instance);
    }

    private Task<ApprovalRequest> RequestAsync(string number, string customer = "ada", string hash = "hash", string? actor = null)
    {
        var caller = new Caller { Level = CallerLevel.Verified, Customer = new(customer), Actor = actor, Channel = "directline", ConversationId = "c-1", TurnKey = number };
        var now = _clock.GetUtcNow();
        return _approvals.RequestAsync(
            new(number, "refund_payment", """{"payment":"pay_1"}""", hash, "second_person@1", caller, now, now.AddHours(1), now.AddDays(1)), CancellationToken.None);
    }

    private Task<string?> StateAsync(string number) =>
        _store.Store.ReadAsync(connection => connection.ExecuteScalarAsync<string?>("SELECT state FROM approvals WHERE number = @number", new { number }), CancellationToken.None);

    private async Task<string> NoticeAsync() =>
        await _store.Store.ReadAsync(connection => connection.QuerySingleAsync<string>("SELECT event FROM notices"), CancellationToken.None);
}
