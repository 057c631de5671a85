using System.Data.Common;
using ChatBot.Data;

namespace ChatBot.Conversations;

/// <summary>Ends a turn: state, outgoing activities, transcript and the entry's end in one transaction; then the activities may go.</summary>
internal sealed class TurnCommit(IStore store, Mailbox mailbox, IEnumerable<IDelivery> deliveries, IOwnership ownership, ISignals signals, TimeProvider clock)
{
    /// <exception cref="LeaseLostException">Another replica has taken the conversation, or has ended the entry: the turn is its.</exception>
    /// <exception cref="StateConflictException">Another turn changed the same state meanwhile: this turn must run again.</exception>
    public async Task CommitAsync(TurnUnit unit, string outcome, CancellationToken cancellationToken)
    {
        var delivery = DeliveryOf(unit.Incoming?.ServiceUrl);
        var result = ResultOf(unit);
        await store.WriteAsync(transaction => WriteAsync(transaction, unit, new TurnStatements(unit, outcome, result, ownership, clock), delivery), cancellationToken);

        if (unit.Outgoing.Count > 0)
        {
            delivery.Release(unit.Entry.Conversation);
        }

        foreach (var afterwards in unit.Afterwards)
        {
            afterwards();
        }

        if (result is not null && !mailbox.Answer(unit.Entry.Id, result))
        {
            ConversationSignals.PassAnswer(signals, unit.Entry.Id);
        }
    }

    /// <summary>The delivery that serves a service address.</summary>
    public IDelivery DeliveryOf(string? serviceUrl) => deliveries.First(delivery => delivery.Serves(serviceUrl));

    /// <summary>What whoever waits for the entry is answered with; null when nobody can.</summary>
    private static EntryResult? ResultOf(TurnUnit unit) =>
        unit.Entry.Kind is EntryKind.Request ? unit.Result ?? new EntryResult(StatusCodes.Status200OK, null) : null;

    private static async Task<bool> WriteAsync(DbTransaction transaction, TurnUnit unit, TurnStatements statements, IDelivery delivery)
    {
        await statements.ExecuteAsync(transaction);

        foreach (var deed in unit.Deeds)
        {
            await deed(transaction);
        }

        foreach (var outgoing in unit.Outgoing)
        {
            await delivery.StageAsync(transaction, outgoing);
        }

        return true;
    }
}

/// <summary>The state that a turn read is no longer the state in the store.</summary>
internal sealed class StateConflictException(string key) : Exception($"State '{key}' was changed by another turn.");
