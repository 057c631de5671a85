using System.Data.Common;
using System.Text.Json;
using System.Threading.Channels;
using ChatBot.Connectors.Approvals;
using ChatBot.Connectors.Capabilities;
using ChatBot.Connectors.Capabilities.Events;
using ChatBot.Connectors.Mail;
using ChatBot.Connectors.Pipeline;
using ChatBot.Conversations;
using ChatBot.Data;
using ChatBot.Proactive;
using Microsoft.Extensions.Options;

namespace ChatBot.Approvals;

/// <summary>Does what was agreed to, ends what nobody looked at, and has the customer told of either.</summary>
internal sealed partial class ApprovalWorker(
    ApprovalStore approvals,
    IVerbs verbs,
    Notices notices,
    Mailbox mailbox,
    IStore store,
    IOwnership ownership,
    IMailSender mail,
    IOptions<ApprovalOptions> options,
    TimeProvider clock,
    ILogger<ApprovalWorker> logger) : BackgroundService
{
    private const string Source = "approval";

    /// <summary>One replica does it at a time, so that nothing is begun twice at once.</summary>
    private static readonly ConversationKey Work = new("", "approvals");

    private static readonly TimeSpan LooksEvery = TimeSpan.FromSeconds(2);

    private readonly Channel<bool> _rings = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <summary>Something was decided here: it need not wait for the next look.</summary>
    public void Ring() => _rings.Writer.TryWrite(true);

    /// <summary>Looks once.</summary>
    public async Task LookAsync(CancellationToken cancellationToken)
    {
        if (await ownership.TakeAsync(Work, cancellationToken) is null)
        {
            return;
        }

        await approvals.ExpireAsync(cancellationToken);
        foreach (var overdue in await approvals.EscalateAsync(cancellationToken))
        {
            await EscalateAsync(overdue, cancellationToken);
        }

        foreach (var decided in await approvals.ListDecidedAsync(cancellationToken))
        {
            await SettleAsync(decided, await OutcomeOfAsync(decided, cancellationToken));
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await LookAsync(stoppingToken);
            }
            catch (DbException exception)
            {
                // They go on waiting, and the next look finds them.
                NotLooked(exception);
            }

            await WaitAsync(stoppingToken);
        }
    }

    private async Task WaitAsync(CancellationToken stoppingToken)
    {
        using var pause = new CancellationTokenSource(LooksEvery, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(pause.Token, stoppingToken);
        try
        {
            await _rings.Reader.ReadAsync(either.Token);
        }
        catch (OperationCanceledException) when (!stoppingToken.IsCancellationRequested)
        {
            // Nobody rang.
        }
    }

    private async Task<ApprovalOutcome> OutcomeOfAsync(DecidedApproval decided, CancellationToken cancellationToken)
    {
        if (decided.State != "approved")
        {
            return decided.State == "refused" ? ApprovalOutcome.Refused : ApprovalOutcome.Expired;
        }

        VerbResult result;
        try
        {
            result = await verbs.InvokeApprovedAsync(decided.Request, decided.DecidedBy!, cancellationToken);
        }
        // What was kept is not what was asked, or nobody answers it any more: it must not stand in the others' way.
        catch (Exception exception) when (exception is InvalidOperationException or KeyNotFoundException or JsonException)
        {
            ApprovedUnusable(decided.Request.Number, exception);
            return ApprovalOutcome.Failed;
        }

        if (result.Problem is not { } problem)
        {
            return ApprovalOutcome.Done;
        }

        ApprovedNotDone(decided.Request.Number, decided.Request.Verb, problem.Kind, problem.Reference);
        return problem.Kind is ProblemKind.Uncertain ? ApprovalOutcome.Uncertain : ApprovalOutcome.Failed;
    }

    private async Task SettleAsync(DecidedApproval decided, ApprovalOutcome outcome)
    {
        var request = decided.Request;
        var customer = request.Requester.Customer;
        var settled = new ApprovalSettled(request.Number, clock.GetUtcNow(), new EventSubject(customer, null, request.Requester.Email), request.Number, request.Verb, outcome);
        var toRing = await store.WriteAsync(
            async transaction =>
                await approvals.SettleAsync(transaction, request.Number, outcome.ToString().ToLowerInvariant()) && customer is { } known
                    ? await notices.AddAsync(transaction, Source, settled, known, consentOnRecord: true)
                    : null,
            CancellationToken.None);
        if (toRing is { } conversation)
        {
            mailbox.Ready.Ring(conversation);
        }

        Settled(request.Number, request.Verb, outcome, decided.DecidedBy);
    }

    private async Task EscalateAsync(ApprovalRequest overdue, CancellationToken cancellationToken)
    {
        Overdue(overdue.Number, overdue.Verb);
        if (!EmailAddress.TryParse(options.Value.EscalateTo, out var to))
        {
            return;
        }

        try
        {
            await mail.SendAsync(
                to,
                $"{overdue.Number} waits for a second person",
                $"{overdue.Verb}, asked for at {overdue.RequestedAt:u}, waits for somebody to agree until {overdue.ExpiresAt:u}. The agent desk shows what it is.",
                cancellationToken);
        }
        // The desk shows it as overdue, whatever keeps the mail from going out.
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            NotEscalated(overdue.Number, exception);
        }
    }

    [LoggerMessage(LogLevel.Information, "{Number}, {Verb}, is settled: {Outcome}; decided by {Approver}.")]
    private partial void Settled(string number, string verb, ApprovalOutcome outcome, string? approver);

    [LoggerMessage(LogLevel.Warning, "{Number}, {Verb}, was agreed to but not done: {Kind}, reference {Reference}.")]
    private partial void ApprovedNotDone(string number, string verb, ProblemKind kind, string reference);

    [LoggerMessage(LogLevel.Error, "{Number} was agreed to but cannot be done.")]
    private partial void ApprovedUnusable(string number, Exception exception);

    [LoggerMessage(LogLevel.Warning, "{Number}, {Verb}, has waited too long for a second person.")]
    private partial void Overdue(string number, string verb);

    [LoggerMessage(LogLevel.Error, "That {Number} has waited too long could not be mailed.")]
    private partial void NotEscalated(string number, Exception exception);

    [LoggerMessage(LogLevel.Error, "What was decided could not be looked up.")]
    private partial void NotLooked(Exception exception);
}
