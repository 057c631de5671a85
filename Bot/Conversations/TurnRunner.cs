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

        try
        {
            await RunUntilCommittedAsync(entry, cancellationToken);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            await ApologiseAsync(entry, exception, cancellationToken);
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
    private async Task ApologiseAsync(MailboxEntry entry, Exception failure, CancellationToken cancellationToken)
    {
        var reference = Reference.New();
        TurnFailed(reference, failure);

        var unit = new TurnUnit { Entry = entry, Incoming = Read(entry) };

        if (unit.Incoming.Type is ActivityTypes.Message)
        {
            var apology = ApologyAnswers.TurnFailed(reference, unit.Incoming.Locale);
            unit.Keep(OutgoingVerb.Send, apology.ApplyConversationReference(unit.Incoming.GetConversationReference()));
        }

        if (entry.Kind is EntryKind.Request)
        {
            unit.Result = new EntryResult(StatusCodes.Status500InternalServerError, null);
        }

        await commit.CommitAsync(unit, "failed", cancellationToken);
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

    [LoggerMessage(LogLevel.Error, "The turn failed; the customer was given the reference {Reference}.")]
    private partial void TurnFailed(string reference, Exception exception);
}
