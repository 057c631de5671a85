using System.Data.Common;
using ChatBot.Conversations;
using ChatBot.Data;
using Dapper;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using JsonSerializer = System.Text.Json.JsonSerializer;

namespace ChatBot.Handoff;

/// <summary>
/// The states of handoffs. Every change is a compare-and-set in the store, together with the mailbox entry by which the
/// conversation learns of it: two agents cannot take one case, and a restart loses nothing.
/// </summary>
internal sealed class Handoffs(IStore store, Mailbox mailbox, TimeProvider clock)
{
    private const string Columns =
        """
        id, channel, conversation, customer, reason, summary, locale, state, requested_at AS RequestedAt, accepted_at AS AcceptedAt, agent
        """;

    /// <summary>Puts a conversation into the queue, in the transaction of the turn that asks.</summary>
    public Task RequestAsync(DbTransaction transaction, Activity activity, Speaker speaker, string? customer, string reason, string summary) =>
        transaction.Connection!.ExecuteAsync(
            """
            INSERT INTO handoffs (channel, conversation, customer, reason, summary, locale, reference, speaker, state, requested_at)
            VALUES (@channel, @conversation, @customer, @reason, @summary, @locale, @reference, @speaker, 'queued', @now)
            ON CONFLICT DO NOTHING
            """,
            new
            {
                channel = activity.ChannelId,
                conversation = activity.Conversation.Id,
                customer,
                reason,
                summary,
                locale = activity.Locale,
                reference = JsonConvert.SerializeObject(activity.GetConversationReference(), HttpHelper.BotMessageSerializerSettings),
                speaker = JsonSerializer.Serialize(speaker, SpeakerJson.Default.Speaker),
                now = Now,
            },
            transaction);

    /// <summary>The handoff that a conversation is in; null when the bot has it.</summary>
    public Task<HandoffCase?> FindOpenAsync(ConversationKey conversation, CancellationToken cancellationToken) => store.ReadAsync(
        async connection => (await connection.QueryFirstOrDefaultAsync<HandoffRow>(
            $"SELECT {Columns} FROM handoffs WHERE channel = @Channel AND conversation = @Conversation AND state IN ('queued', 'active')",
            new { conversation.Channel, conversation.Conversation }))?.ToCase(),
        cancellationToken);

    public Task<HandoffCase?> FindAsync(long id, CancellationToken cancellationToken) => store.ReadAsync(
        async connection => (await connection.QueryFirstOrDefaultAsync<HandoffRow>($"SELECT {Columns} FROM handoffs WHERE id = @id", new { id }))?.ToCase(),
        cancellationToken);

    /// <summary>Everybody who waits, and everybody whom this agent talks with; the longest waiting first.</summary>
    public Task<IReadOnlyList<HandoffCase>> ListAsync(string agent, CancellationToken cancellationToken) => store.ReadAsync<IReadOnlyList<HandoffCase>>(
        async connection =>
        [
            .. (await connection.QueryAsync<HandoffRow>(
                $"SELECT {Columns} FROM handoffs WHERE state = 'queued' OR (state = 'active' AND agent = @agent) ORDER BY id", new { agent })).Select(row => row.ToCase()),
        ],
        cancellationToken);

    /// <summary>The place in the line: 1 is the next.</summary>
    /// <param name="waiting">Whose; null for somebody who joins it now.</param>
    public async Task<int> FindPlaceAsync(HandoffCase? waiting, CancellationToken cancellationToken) => 1 + await store.ReadAsync(
        connection => connection.ExecuteScalarAsync<int>(
            "SELECT COUNT(*) FROM handoffs WHERE state = 'queued' AND id < @before", new { before = waiting?.Id ?? long.MaxValue }),
        cancellationToken);

    /// <summary>Where a conversation can be reached; null when it is not this agent's.</summary>
    public Task<(ConversationReference Reference, Speaker Speaker)?> FindAddressAsync(long id, string agent, CancellationToken cancellationToken) => store.ReadAsync(
        async connection => await connection.QueryFirstOrDefaultAsync<Target>(
            "SELECT reference, speaker FROM handoffs WHERE id = @id AND state = 'active' AND agent = @agent", new { id, agent }) is { } target
            ? ((ConversationReference, Speaker)?)(ReferenceOf(target), SpeakerOf(target))
            : null,
        cancellationToken);

    /// <summary>Takes a waiting case. False when somebody else has it, or the customer has gone.</summary>
    public Task<bool> AcceptAsync(long id, string agent, CancellationToken cancellationToken) => ChangeAsync(
        "UPDATE handoffs SET state = 'active', agent = @agent, accepted_at = @now WHERE id = @id AND state = 'queued'",
        new DeskAct(id, DeskVerb.Accepted, agent),
        $"desk|{id}|accepted|{Now}",
        cancellationToken);

    /// <summary>Says something to the customer. False when the case is not this agent's.</summary>
    /// <param name="messageId">Made by the desk's page: the same message sent again is said once.</param>
    public Task<bool> SayAsync(
        long id, string agent, string messageId, string text, IReadOnlyList<DeskAttachment> attachments, CancellationToken cancellationToken) => ChangeAsync(
        "UPDATE handoffs SET agent = agent WHERE id = @id AND state = 'active' AND agent = @agent",
        new DeskAct(id, DeskVerb.Said, agent, text, attachments),
        $"desk|{id}|said|{messageId}",
        cancellationToken);

    /// <summary>Gives the conversation back to the bot. False when the case is not this agent's.</summary>
    public Task<bool> HandBackAsync(long id, string agent, string? note, CancellationToken cancellationToken) => ChangeAsync(
        "UPDATE handoffs SET state = 'closed', note = @note, ended_at = @now WHERE id = @id AND state = 'active' AND agent = @agent",
        new DeskAct(id, DeskVerb.HandedBack, agent, note),
        $"desk|{id}|ended",
        cancellationToken);

    /// <summary>Everybody who talks with an agent.</summary>
    public Task<IReadOnlyList<HandoffCase>> ListTakenAsync(CancellationToken cancellationToken) => store.ReadAsync<IReadOnlyList<HandoffCase>>(
        async connection => [.. (await connection.QueryAsync<HandoffRow>($"SELECT {Columns} FROM handoffs WHERE state = 'active' ORDER BY id")).Select(row => row.ToCase())],
        cancellationToken);

    /// <summary>Puts a case whose agent is lost back into the line, where it is before all that came after it. False when the agent no longer has it.</summary>
    public Task<bool> PutBackAsync(long id, string agent, CancellationToken cancellationToken) => ChangeAsync(
        "UPDATE handoffs SET state = 'queued', agent = NULL, accepted_at = NULL, requested_at = @now WHERE id = @id AND state = 'active' AND agent = @agent",
        new DeskAct(id, DeskVerb.Lost, agent),
        $"desk|{id}|lost|{Now}",
        cancellationToken);

    /// <summary>Ends the waiting of everybody who has waited too long.</summary>
    /// <returns>How many.</returns>
    public async Task<int> GiveUpWaitingAsync(DateTimeOffset requestedBefore, CancellationToken cancellationToken)
    {
        var overdue = await store.ReadAsync<IReadOnlyList<long>>(
            async connection => [.. await connection.QueryAsync<long>(
                "SELECT id FROM handoffs WHERE state = 'queued' AND requested_at <= @before", new { before = requestedBefore.ToUnixTimeMilliseconds() })],
            cancellationToken);

        foreach (var id in overdue)
        {
            await ChangeAsync(
                "UPDATE handoffs SET state = 'unanswered', ended_at = @now WHERE id = @id AND state = 'queued'",
                new DeskAct(id, DeskVerb.NobodyCame, ""),
                $"desk|{id}|nobody",
                cancellationToken);
        }

        return overdue.Count;
    }

    /// <summary>The customer does not want to wait, or to go on, in the transaction of the turn that says so.</summary>
    public Task LeaveAsync(DbTransaction transaction, long id) => transaction.Connection!.ExecuteAsync(
        "UPDATE handoffs SET state = 'left', ended_at = @now WHERE id = @id AND state IN ('queued', 'active')", new { id, now = Now }, transaction);

    public Task RateAsync(DbTransaction transaction, ConversationKey conversation, int stars) => transaction.Connection!.ExecuteAsync(
        """
        INSERT INTO ratings (channel, conversation, handoff, stars, at)
        VALUES (@Channel, @Conversation,
            (SELECT MAX(id) FROM handoffs WHERE channel = @Channel AND conversation = @Conversation), @stars, @now)
        """,
        new { conversation.Channel, conversation.Conversation, stars, now = Now },
        transaction);

    private long Now => clock.GetUtcNow().ToUnixTimeMilliseconds();

    private async Task<bool> ChangeAsync(string sql, DeskAct act, string duplicateKey, CancellationToken cancellationToken)
    {
        var conversation = await store.WriteAsync(
            async transaction =>
            {
                var connection = transaction.Connection!;
                var changed = await connection.ExecuteAsync(sql, new { id = act.Handoff, agent = act.Agent, note = act.Text, now = Now }, transaction);

                if (changed == 0)
                {
                    return (ConversationKey?)null;
                }

                var row = await connection.QuerySingleAsync<Target>("SELECT reference, speaker FROM handoffs WHERE id = @Handoff", new { act.Handoff }, transaction);
                var arrival = Arrive(act, row, duplicateKey);
                await mailbox.InsertAsync(transaction, arrival);
                return arrival.Conversation;
            },
            cancellationToken);

        if (conversation is { } changed)
        {
            mailbox.Ready.Ring(changed);
        }

        return conversation is not null;
    }

    private static Arrival Arrive(DeskAct act, Target target, string duplicateKey)
    {
        var reference = ReferenceOf(target);
        var activity = reference.GetContinuationActivity();
        activity.Value = JsonSerializer.Serialize(act);
        return new Arrival(
            new ConversationKey(reference.ChannelId, reference.Conversation.Id),
            EntryKind.Desk,
            JsonConvert.SerializeObject(activity, HttpHelper.BotMessageSerializerSettings),
            SpeakerOf(target),
            duplicateKey);
    }

    private static ConversationReference ReferenceOf(Target target) =>
        JsonConvert.DeserializeObject<ConversationReference>(target.Reference, HttpHelper.BotMessageSerializerSettings)!;

    private static Speaker SpeakerOf(Target target) => JsonSerializer.Deserialize(target.Speaker, SpeakerJson.Default.Speaker)!;

    private sealed record Target(string Reference, string Speaker);
}
