using System.Diagnostics.CodeAnalysis;
using ChatBot.Data;
using ChatBot.Dialogs.Apologies;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;

namespace ChatBot.Conversations;

/// <summary>Gives one mailbox entry its turn: runs the bot over it and commits, or keeps nothing of it and apologises.</summary>
internal sealed partial class TurnRunner(
    IServiceScopeFactory scopes, MailboxAdapter adapter, TurnCommit commit, PromisedCalls promised, Mailbox mailbox, TimeProvider clock, ILogger<TurnRunner> logger)
{
    private const int Tries = 5;

    private static readonly Func<ILogger, string, string, long, IDisposable?> InTurn =
        LoggerMessage.DefineScope<string, string, long>("{Channel} {Conversation} {EntryId}");

    public async Task RunAsync(MailboxEntry entry, CancellationToken cancellationToken)
    {
        using var scope = InTurn(logger, entry.Conversation.Channel, entry.Conversation.Conversation, entry.Id);

        if (entry.Kind is EntryKind.Call)
        {
            await promised.RunAsync(entry, cancellationToken);
            return;
        }

        if (!TryRead(entry, out var activity))
        {
            // It can never have a turn, and must not keep others from theirs.
            await commit.CommitAsync(new TurnUnit { Entry = entry }, "unreadable", cancellationToken);
            return;
        }

        try
        {
            await RunUntilCommittedAsync(entry, activity, cancellationToken);
        }
        // Where another replica has the conversation, or the store is away, nothing has failed: the turn is still to come.
        catch (Exception exception) when (MayBeApologisedFor(exception, cancellationToken))
        {
            await ApologiseAsync(entry, exception, cancellationToken);
        }
    }

    private static bool MayBeApologisedFor(Exception exception, CancellationToken cancellationToken) =>
        exception is not (LeaseLostException or StoreUnavailableException) && !cancellationToken.IsCancellationRequested;

    private async Task RunUntilCommittedAsync(MailboxEntry entry, Activity activity, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                // What a turn was given, it may have changed.
                await RunOnceAsync(entry, attempt == 1 ? activity : Read(entry), "answered", NormalTurn, cancellationToken);
                return;
            }
            catch (PromiseNeededException needed)
            {
                AnswerPromised(needed.Call.Verb);
                await RunOnceAsync(
                    entry, Read(entry), "answered", services => (turn, token) => services.GetRequiredService<CustomerBot>().PromiseAsync(needed.Call, turn, token), cancellationToken);
                return;
            }
            catch (StateConflictException conflict) when (attempt < Tries)
            {
                TurnRunsAgain(attempt, conflict);
            }
        }
    }

    private static BotCallbackHandler NormalTurn(IServiceProvider services) => services.GetRequiredService<IBot>().OnTurnAsync;

    private async Task RunOnceAsync(
        MailboxEntry entry, Activity activity, string outcome, Func<IServiceProvider, BotCallbackHandler> turn, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var unit = scope.ServiceProvider.GetRequiredService<TurnUnit>();
        unit.Entry = entry;
        unit.Incoming = activity;
        InvokeResponse? response;

        await using (entry.Kind is EntryKind.Activity && activity.Type is ActivityTypes.Message ? new TypingSign(adapter, unit, activity, clock, cancellationToken) : null)
        {
            response = await adapter.RunAsync(unit, activity, turn(scope.ServiceProvider), cancellationToken);
        }

        if (entry.Kind is EntryKind.Request)
        {
            unit.Result = ResultOf(response);
        }

        await commit.CommitAsync(unit, outcome, cancellationToken);
    }

    /// <summary>Ends an entry whose turn failed: nothing that the turn did is kept, and the customer gets the apology and its reference.</summary>
    private async Task ApologiseAsync(MailboxEntry entry, Exception failure, CancellationToken cancellationToken)
    {
        var reference = Reference.New();
        TurnFailed(reference, failure);
        var incoming = Read(entry);

        if (incoming.Type is ActivityTypes.Message && await TryBeginAnewAsync(entry, reference, cancellationToken))
        {
            return;
        }

        var unit = new TurnUnit { Entry = entry, Incoming = incoming };
        var apology = ApologyAnswers.TurnFailed(reference, incoming.Locale).ApplyConversationReference(incoming.GetConversationReference());

        switch (entry.Kind)
        {
            case EntryKind.Request when incoming.DeliveryMode == DeliveryModes.ExpectReplies:
                unit.Result = ResultOf(new InvokeResponse { Status = StatusCodes.Status200OK, Body = new ExpectedReplies([apology]) });
                break;

            case EntryKind.Request:
                unit.Result = new EntryResult(StatusCodes.Status500InternalServerError, null);
                break;

            case EntryKind.Activity when incoming.Type is ActivityTypes.Message:
                unit.Keep(OutgoingVerb.Send, apology);
                break;

            default:
                break;
        }

        await commit.CommitAsync(unit, "failed", cancellationToken);
    }

    /// <summary>Where the turn before has failed as well, what is open in the conversation is given up.</summary>
    private async Task<bool> TryBeginAnewAsync(MailboxEntry entry, string reference, CancellationToken cancellationToken)
    {
        if (!await mailbox.HasFailedBeforeAsync(entry, cancellationToken))
        {
            return false;
        }

        try
        {
            await RunOnceAsync(
                entry, Read(entry), "failed", services => (turn, token) => services.GetRequiredService<CustomerBot>().BeginAnewAsync(reference, turn, token), cancellationToken);
            return true;
        }
        catch (Exception exception) when (MayBeApologisedFor(exception, cancellationToken))
        {
            TurnFailed(reference, exception);
            return false;
        }
    }

    private bool TryRead(MailboxEntry entry, [NotNullWhen(true)] out Activity? activity)
    {
        try
        {
            activity = Read(entry);
            return true;
        }
        catch (Exception exception) when (exception is JsonException or ArgumentException or FormatException or OverflowException)
        {
            EntryUnreadable(entry.Id, exception);
            activity = null;
            return false;
        }
    }

    private static Activity Read(MailboxEntry entry) =>
        JsonConvert.DeserializeObject<Activity>(entry.Activity, HttpHelper.BotMessageSerializerSettings)!;

    private static EntryResult ResultOf(InvokeResponse? response) => response is null
        ? new EntryResult(StatusCodes.Status200OK, null)
        : new EntryResult(
            response.Status,
            response.Body is null ? null : JsonConvert.SerializeObject(response.Body, HttpHelper.BotMessageSerializerSettings));

    [LoggerMessage(LogLevel.Information, "The turn's state was changed meanwhile (attempt {Attempt}); it runs again.")]
    private partial void TurnRunsAgain(int attempt, Exception exception);

    [LoggerMessage(LogLevel.Information, "{Verb} takes long; the customer is promised the answer.")]
    private partial void AnswerPromised(string verb);

    [LoggerMessage(LogLevel.Error, "Mailbox entry {EntryId} cannot be read; it is ended without a turn.")]
    private partial void EntryUnreadable(long entryId, Exception exception);

    [LoggerMessage(LogLevel.Error, "The turn failed; the customer was given the reference {Reference}.")]
    private partial void TurnFailed(string reference, Exception exception);
}
