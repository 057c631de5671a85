using System.Data.Common;
using ChatBot.Connectors.Capabilities;
using ChatBot.Connectors.Capabilities.Events;
using ChatBot.Conversations;
using Dapper;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Extensions.Options;
using Newtonsoft.Json;
using JsonSerializer = System.Text.Json.JsonSerializer;

namespace ChatBot.Proactive;

/// <summary>
/// What the bot has to tell customers of its own accord. A notice waits until its customer has a conversation that is idle,
/// stands in that conversation's mailbox, is told once, or expires.
/// </summary>
internal sealed class Notices(
    Mailbox mailbox, IOptions<ProactiveOptions> options, TimeProvider clock)
{
    /// <summary>Takes an event in for a customer, once, and puts it into their last conversation's mailbox if there is one.</summary>
    /// <returns>The conversation to ring once the transaction is committed.</returns>
    public async Task<ConversationKey?> AddAsync(DbTransaction transaction, string source, BusinessEvent happened, CustomerId customer, bool consentOnRecord)
    {
        var welcome = await Consents.FindAsync(transaction, customer, Consents.Service) ?? consentOnRecord;
        var now = clock.GetUtcNow();
        var added = await transaction.Connection!.ExecuteAsync(
            """
            INSERT INTO notices (event_key, customer, event, created_at, expires_at, state) VALUES (@key, @customer, @json, @now, @expires, @state)
            ON CONFLICT (event_key) DO NOTHING
            """,
            new
            {
                key = $"{source}|{happened.Id}|{happened.GetType().Name}",
                customer = customer.Value,
                json = JsonSerializer.Serialize(happened),
                now = now.ToUnixTimeMilliseconds(),
                expires = (now + options.Value.NoticeExpiry).ToUnixTimeMilliseconds(),
                state = welcome ? NoticeState.Waiting : NoticeState.NoConsent,
            },
            transaction);

        return added == 1 && welcome && await ConversationDirectory.FindLastAsync(transaction, customer) is { } whereabouts
            ? await QueueNextAsync(transaction, customer, whereabouts)
            : null;
    }

    /// <summary>Puts a customer's oldest waiting notice into a conversation's mailbox.</summary>
    /// <returns>The conversation to ring once the transaction is committed; null when nothing waits.</returns>
    public async Task<ConversationKey?> QueueNextAsync(DbTransaction transaction, CustomerId customer, Whereabouts whereabouts)
    {
        var connection = transaction.Connection!;
        var now = clock.GetUtcNow().ToUnixTimeMilliseconds();
        await connection.ExecuteAsync(
            "UPDATE notices SET state = 'expired', settled_at = @now WHERE customer = @customer AND state = 'waiting' AND expires_at <= @now",
            new { customer = customer.Value, now },
            transaction);
        var next = await connection.QueryFirstOrDefaultAsync<Row>(
            """
            UPDATE notices SET state = 'queued', tries = tries + 1
            WHERE id = (SELECT id FROM notices WHERE customer = @customer AND state = 'waiting' ORDER BY id LIMIT 1)
            RETURNING id, tries, event
            """,
            new { customer = customer.Value },
            transaction);

        if (next is null)
        {
            return null;
        }

        await mailbox.InsertAsync(transaction, Arrive(next, whereabouts));
        return whereabouts.Conversation;
    }

    /// <summary>The event that a mailbox entry is to tell; null when it is no longer to be told.</summary>
    public static async Task<BusinessEvent?> FindAsync(DbConnection connection, long notice) =>
        await connection.ExecuteScalarAsync<string?>("SELECT event FROM notices WHERE id = @notice AND state = 'queued'", new { notice }) is { } json
            ? JsonSerializer.Deserialize<BusinessEvent>(json)
            : null;

    public Task ToldAsync(DbTransaction transaction, long notice) => SettleAsync(transaction, notice, NoticeState.Told);

    /// <summary>A notice was told and asks nothing: puts the next one of its customer into the same conversation's mailbox.</summary>
    public async Task QueueAfterAsync(DbTransaction transaction, long notice, Whereabouts whereabouts)
    {
        var customer = await transaction.Connection!.QuerySingleAsync<string>("SELECT customer FROM notices WHERE id = @notice", new { notice }, transaction);
        await QueueNextAsync(transaction, new CustomerId(customer), whereabouts);
    }

    /// <summary>The conversation was in the middle of something: the notice waits for its end.</summary>
    public Task WaitAsync(DbTransaction transaction, long notice) => SettleAsync(transaction, notice, NoticeState.Waiting);

    /// <summary>The customer wants none of these: what waits is dropped.</summary>
    public Task DropAsync(DbTransaction transaction, CustomerId customer) => transaction.Connection!.ExecuteAsync(
        "UPDATE notices SET state = 'no_consent', settled_at = @now WHERE customer = @customer AND state IN ('waiting', 'queued')",
        new { customer = customer.Value, now = clock.GetUtcNow().ToUnixTimeMilliseconds() },
        transaction);

    private static Arrival Arrive(Row notice, Whereabouts whereabouts)
    {
        var activity = whereabouts.Reference.GetContinuationActivity();
        activity.Value = notice.Id;
        return new Arrival(
            whereabouts.Conversation,
            EntryKind.Notice,
            JsonConvert.SerializeObject(activity, HttpHelper.BotMessageSerializerSettings),
            whereabouts.Speaker,
            $"notice|{notice.Id}|{notice.Tries}");
    }

    private Task SettleAsync(DbTransaction transaction, long notice, string state) => transaction.Connection!.ExecuteAsync(
        "UPDATE notices SET state = @state, settled_at = @now WHERE id = @notice AND state = 'queued'",
        new { state, now = clock.GetUtcNow().ToUnixTimeMilliseconds(), notice },
        transaction);

    private sealed record Row(long Id, long Tries, string Event);
}

/// <summary>The states of a notice, as the store writes them.</summary>
internal static class NoticeState
{
    public const string Waiting = "waiting";
    public const string NoConsent = "no_consent";
    public const string Told = "told";
}
