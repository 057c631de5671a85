using System.Data.Common;
using System.Text.Json;
using ChatBot.Data;
using ChatBot.Handoff;
using Dapper;
using Microsoft.Bot.Schema;

namespace ChatBot.Conversations;

/// <summary>Ends a turn: state, outgoing activities, transcript and the entry's end in one transaction; then the activities may go.</summary>
internal sealed class TurnCommit(IStore store, Mailbox mailbox, IEnumerable<IDelivery> deliveries, IOwnership ownership, ISignals signals, TimeProvider clock)
{
    /// <exception cref="LeaseLostException">Another replica has taken the conversation: the turn is its.</exception>
    /// <exception cref="StateConflictException">Another turn changed the same state meanwhile: this turn must run again.</exception>
    public async Task CommitAsync(TurnUnit unit, string outcome, CancellationToken cancellationToken)
    {
        var delivery = DeliveryOf(unit.Incoming?.ServiceUrl);
        await store.WriteAsync(transaction => WriteAsync(transaction, unit, outcome, delivery), cancellationToken);

        if (unit.Outgoing.Count > 0)
        {
            delivery.Release(unit.Entry.Conversation);
        }

        foreach (var afterwards in unit.Afterwards)
        {
            afterwards();
        }

        if (ResultOf(unit) is { } result && !mailbox.Answer(unit.Entry.Id, result))
        {
            ConversationSignals.PassAnswer(signals, unit.Entry.Id);
        }
    }

    /// <summary>The delivery that serves a service address.</summary>
    public IDelivery DeliveryOf(string? serviceUrl) => deliveries.First(delivery => delivery.Serves(serviceUrl));

    /// <summary>What whoever waits for the entry is answered with; null when nobody can.</summary>
    private static EntryResult? ResultOf(TurnUnit unit) =>
        unit.Entry.Kind is EntryKind.Request ? unit.Result ?? new EntryResult(StatusCodes.Status200OK, null) : null;

    private async Task<bool> WriteAsync(DbTransaction transaction, TurnUnit unit, string outcome, IDelivery delivery)
    {
        await ownership.CheckAsync(transaction, unit.Entry.Lease);

        if (!await mailbox.EndAsync(transaction, unit.Entry.Id, outcome, ResultOf(unit)))
        {
            throw new InvalidOperationException($"Mailbox entry {unit.Entry.Id} has ended already.");
        }

        foreach (var (key, json) in unit.Changes)
        {
            await ChangeStateAsync(transaction, key, json, unit.Versions.GetValueOrDefault(key));
        }

        foreach (var deed in unit.Deeds)
        {
            await deed(transaction);
        }

        await TellAsync(transaction, unit.Entry, "customer", null, unit.Incoming);

        foreach (var outgoing in unit.Outgoing)
        {
            await delivery.StageAsync(transaction, outgoing);

            if (outgoing.Verb is OutgoingVerb.Send)
            {
                await TellAsync(transaction, unit.Entry, unit.Author is null ? "bot" : "agent", unit.Author, outgoing.Activity);
            }
        }

        return true;
    }

    private static async Task ChangeStateAsync(DbTransaction transaction, string key, string? json, long version)
    {
        var sql = (json, version) switch
        {
            (null, _) => "DELETE FROM state WHERE key = @key AND version = @version",
            (_, 0) => "INSERT INTO state (key, value, version) VALUES (@key, @json, 1) ON CONFLICT (key) DO NOTHING",
            _ => "UPDATE state SET value = @json, version = version + 1 WHERE key = @key AND version = @version",
        };

        var changed = await transaction.Connection!.ExecuteAsync(sql, new { key, json, version }, transaction);

        if (changed == 0 && (json, version) is not (null, 0))
        {
            throw new StateConflictException(key);
        }
    }

    private async Task TellAsync(DbTransaction transaction, MailboxEntry entry, string speaker, string? author, Activity? activity)
    {
        var files = FilesOf(activity);

        if (activity?.Type is not ActivityTypes.Message || (string.IsNullOrWhiteSpace(activity.Text) && files.Count == 0))
        {
            return;
        }

        await transaction.Connection!.ExecuteAsync(
            """
            INSERT INTO transcript (channel, conversation, at, speaker, author, text, attachments)
            VALUES (@Channel, @Conversation, @at, @speaker, @author, @text, @attachments)
            """,
            new
            {
                entry.Conversation.Channel,
                entry.Conversation.Conversation,
                at = clock.GetUtcNow().ToUnixTimeMilliseconds(),
                speaker,
                author,
                text = StorableText.Of(activity.Text ?? ""),
                attachments = files.Count == 0 ? null : JsonSerializer.Serialize(files),
            },
            transaction);
    }

    // Cards have no address, and what somebody would run rather than fetch is no file.
    private static IReadOnlyList<DeskAttachment> FilesOf(Activity? activity) =>
    [
        .. (activity?.Attachments ?? [])
            .Where(attachment => Uri.TryCreate(attachment.ContentUrl, UriKind.Absolute, out var address) && address.Scheme is "http" or "https")
            .Select(attachment => new DeskAttachment(attachment.Name ?? "file", attachment.ContentType ?? "application/octet-stream", attachment.ContentUrl)),
    ];
}

/// <summary>The state that a turn read is no longer the state in the store.</summary>
internal sealed class StateConflictException(string key) : Exception($"State '{key}' was changed by another turn.");
