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
    IServiceScopeFactory scopes, MailboxAdapter adapter, TurnCommit commit, ILogger<TurnRunner> logger)
{
    private const int Tries = 5;

    private static readonly Func<ILogger, string, string, long, IDisposable?> InTurn =
        LoggerMessage.DefineScope<string, string, long>("{Channel} {Conversation} {EntryId}");

    public async Task RunAsync(MailboxEntry entry, CancellationToken cancellationToken)
    {
        using var scope = InTurn(logger, entry.Conversation.Channel, entry.Conversation.Conversation, entry.Id);

        if (!TryRead(entry, out var activity))
        {
            // It can never have a turn, and must not keep others from theirs.
            await commit.CommitAsync(new TurnUnit { Entry = entry }, "unreadable", cancellationToken);
            return;
        }

        try
        {
            await RunUntilCommittedAsync(entry, cancellationToken);
        }
        // Where another replica has the conversation, or the store is away, nothing has failed: the turn is still to come.
        catch (Exception exception) when (exception is not (LeaseLostException or StoreUnavailableException) && !cancellationToken.IsCancellationRequested)
        {
            await ApologiseAsync(entry, activity, exception, cancellationToken);
        }
    }

    private async Task RunUntilCommittedAsync(MailboxEntry entry, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await RunOnceAsync(entry, cancellationToken);
                return;
            }
            catch (StateConflictException conflict) when (attempt < Tries)
            {
                TurnRunsAgain(attempt, conflict);
            }
        }
    }

    private async Task RunOnceAsync(MailboxEntry entry, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var unit = scope.ServiceProvider.GetRequiredService<TurnUnit>();
        unit.Entry = entry;
        unit.Incoming = Read(entry);

        var bot = scope.ServiceProvider.GetRequiredService<IBot>();
        var response = await adapter.RunAsync(unit, unit.Incoming, bot.OnTurnAsync, cancellationToken);

        if (entry.Kind is EntryKind.Request)
        {
            unit.Result = ResultOf(response);
        }

        await commit.CommitAsync(unit, "answered", cancellationToken);
    }

    /// <summary>Ends an entry whose turn failed: nothing that the turn did is kept, and the customer gets the apology and its reference.</summary>
    private async Task ApologiseAsync(MailboxEntry entry, Activity incoming, Exception failure, CancellationToken cancellationToken)
    {
        var reference = Reference.New();
        TurnFailed(reference, failure);

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

    [LoggerMessage(LogLevel.Error, "Mailbox entry {EntryId} cannot be read; it is ended without a turn.")]
    private partial void EntryUnreadable(long entryId, Exception exception);

    [LoggerMessage(LogLevel.Error, "The turn failed; the customer was given the reference {Reference}.")]
    private partial void TurnFailed(string reference, Exception exception);
}
