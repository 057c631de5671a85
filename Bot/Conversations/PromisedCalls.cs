using ChatBot.Connectors.Pipeline;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using JsonSerializer = System.Text.Json.JsonSerializer;

namespace ChatBot.Conversations;

/// <summary>
/// The calls that turns no longer wait for. Each is an entry in a mailbox line of its own, so that it is made by one replica at a time, again
/// after a crash, and holds up nobody; a write is done once, because it keeps the key of the turn that asked.
/// </summary>
internal sealed class PromisedCalls(IKeptCalls calls, Mailbox mailbox, TurnCommit commit)
{
    /// <summary>Names the lines; no channel is called so.</summary>
    private const string Channel = "promised calls";

    /// <summary>The entry that has the call made, beside the conversation.</summary>
    /// <param name="promise">Names the promise in its conversation.</param>
    public static Arrival Arrive(KeptCall call, string promise, ConversationReference reference, Speaker speaker) => new(
        new ConversationKey(Channel, promise),
        EntryKind.Call,
        JsonSerializer.Serialize(new Promised(call, promise, Write(reference))),
        speaker,
        call.Key);

    /// <summary>Makes the call of an entry, and brings its outcome into the conversation's line.</summary>
    public async Task RunAsync(MailboxEntry entry, CancellationToken cancellationToken)
    {
        var promised = JsonSerializer.Deserialize<Promised>(entry.Activity)!;
        var outcome = await calls.InvokeAsync(promised.Call, cancellationToken);
        var reference = JsonConvert.DeserializeObject<ConversationReference>(promised.Reference, HttpHelper.BotMessageSerializerSettings)!;
        var followUp = FollowUp(reference, entry.Speaker, new PromisedOutcome(promised.Promise, promised.Call.Key, outcome), promised.Call.Key);
        var unit = new TurnUnit { Entry = entry };
        unit.Also(transaction => mailbox.InsertAsync(transaction, followUp));
        unit.Then(() => mailbox.Ready.Ring(followUp.Conversation));
        await commit.CommitAsync(unit, "answered", cancellationToken);
    }

    /// <summary>The entry that tells a conversation of an outcome, or to keep what it has promised.</summary>
    public static Arrival FollowUp(ConversationReference reference, Speaker speaker, PromisedOutcome value, string? duplicateKey)
    {
        var activity = reference.GetContinuationActivity();
        activity.Value = JsonSerializer.Serialize(value);
        return new Arrival(
            new ConversationKey(reference.ChannelId, reference.Conversation.Id),
            EntryKind.FollowUp,
            JsonConvert.SerializeObject(activity, HttpHelper.BotMessageSerializerSettings),
            speaker,
            duplicateKey);
    }

    private static string Write(ConversationReference reference) => JsonConvert.SerializeObject(reference, HttpHelper.BotMessageSerializerSettings);

    private sealed record Promised(KeptCall Call, string Promise, string Reference);
}

/// <summary>What a follow-up tells its conversation.</summary>
/// <param name="Promise">Names the promise.</param>
/// <param name="CallKey">The call that has ended; null when there is only a promise to keep.</param>
/// <param name="Outcome">How it ended.</param>
internal sealed record PromisedOutcome(string Promise, string? CallKey, string? Outcome);
