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
    Mailbox mailbox, NoticeTimes times, IOptions<ProactiveOptions> options, TimeProvider clock)
{
    /// <summary>Takes an event in for a customer, once, and puts it into their last conversation's mailbox if there is one and it is time.</summary>
    /// <returns>The conversation to ring once the transaction is committed.</returns>
    public async Task<ConversationKey?> AddAsync(DbTransaction transaction, string source, BusinessEvent happened, CustomerId customer, bool consentOnRecord)
    {
        var rule = options.Value.RuleOf(happened);

        if (rule.Audience is NoticeAudience.Nobody)
        {
            return null;
        }

        var isWelcome = await Consents.FindAsync(transaction, customer, rule.Category) ?? (consentOnRecord && rule.Category == Consents.Service);

        if (await InsertAsync(transaction, EventKinds.KeyOf(source, happened), happened, customer, rule, isWelcome) is not { } id || !isWelcome)
        {
            return null;
        }

        if (rule.KeyOf(happened) is not null)
        {
            await CollapseAsync(transaction, id);
        }

        return await ConversationDirectory.FindLastAsync(transaction, customer) is { } whereabouts
            ? await QueueNextAsync(transaction, customer, whereabouts)
            : null;
    }

    /// <summary>Puts a customer's oldest waiting notice that may be told now into a conversation's mailbox; the others learn when they may be told.</summary>
    /// <param name="isAwake">The customer is in the conversation: it is no quiet hour for them.</param>
    /// <returns>The conversation to ring once the transaction is committed; null when nothing is to be told now.</returns>
    public async Task<ConversationKey?> QueueNextAsync(DbTransaction transaction, CustomerId customer, Whereabouts whereabouts, bool isAwake = false)
    {
        var now = clock.GetUtcNow();
        await ExpireAsync(transaction, customer, now);

        foreach (var next in await FindWaitingAsync(transaction, customer, now, isAwake))
        {
            var rule = options.Value.RuleOf(JsonSerializer.Deserialize<BusinessEvent>(next.Event)!);

            if (isAwake && next.NotBefore > 0 && DateTimeOffset.FromUnixTimeMilliseconds(next.CreatedAt) + rule.Gather > now)
            {
                continue;
            }

            var first = await times.FirstAsync(transaction, customer, rule, now, isAwake);

            if (first <= now)
            {
                // A turn in another conversation of theirs may be counting the day's notices as well.
                await ConversationDirectory.MeetAsync(transaction, customer);
                await transaction.Connection!.ExecuteAsync("UPDATE notices SET state = 'queued', not_before = 0, tries = tries + 1 WHERE id = @Id", new { next.Id }, transaction);
                await mailbox.InsertAsync(transaction, Arrive(next with { Tries = next.Tries + 1 }, whereabouts));
                return whereabouts.Conversation;
            }

            await transaction.Connection!.ExecuteAsync(
                "UPDATE notices SET not_before = @first WHERE id = @Id", new { next.Id, first = first.ToUnixTimeMilliseconds() }, transaction);
        }

        return null;
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

    private async Task<long?> InsertAsync(
        DbTransaction transaction, string key, BusinessEvent happened, CustomerId customer, NotificationRuleOptions rule, bool isWelcome)
    {
        var now = clock.GetUtcNow();
        return await transaction.Connection!.ExecuteScalarAsync<long?>(
            """
            INSERT INTO notices (event_key, customer, event, created_at, expires_at, state, category, collapse_key, occurred_at, not_before)
            VALUES (@key, @customer, @json, @now, @expires, @state, @Category, @collapse, @occurred, @notBefore)
            ON CONFLICT (event_key) DO NOTHING
            RETURNING id
            """,
            new
            {
                key,
                customer = customer.Value,
                json = JsonSerializer.Serialize(happened),
                now = now.ToUnixTimeMilliseconds(),
                expires = (now + (rule.Expiry ?? options.Value.NoticeExpiry)).ToUnixTimeMilliseconds(),
                state = isWelcome ? NoticeState.Waiting : NoticeState.NoConsent,
                rule.Category,
                collapse = rule.KeyOf(happened),
                occurred = happened.OccurredAt.ToUnixTimeMilliseconds(),
                notBefore = rule.Gather > TimeSpan.Zero ? (now + rule.Gather).ToUnixTimeMilliseconds() : 0,
            },
            transaction);
    }

    /// <summary>
    /// Of those that wait with the same key only the one that happened last is told, at the time at which the first would have been: the order
    /// in which they come in is not trusted.
    /// </summary>
    private async Task CollapseAsync(DbTransaction transaction, long id)
    {
        var alike = (await transaction.Connection!.QueryAsync<Alike>(
            """
            SELECT other.id, other.not_before AS NotBefore FROM notices AS added
            JOIN notices AS other ON other.customer = added.customer AND other.collapse_key = added.collapse_key AND other.state = 'waiting'
            WHERE added.id = @id ORDER BY other.occurred_at DESC, other.id DESC
            """,
            new { id },
            transaction)).ToList();

        if (alike.Count > 1)
        {
            foreach (var other in alike.Skip(1))
            {
                await transaction.Connection!.ExecuteAsync(
                    "UPDATE notices SET state = 'collapsed', settled_at = @now WHERE id = @Id", new { now = clock.GetUtcNow().ToUnixTimeMilliseconds(), other.Id }, transaction);
            }

            await transaction.Connection!.ExecuteAsync(
                "UPDATE notices SET not_before = @soonest WHERE id = @Id", new { soonest = alike.Min(other => other.NotBefore), alike[0].Id }, transaction);
        }
    }

    private static Task ExpireAsync(DbTransaction transaction, CustomerId customer, DateTimeOffset now) => transaction.Connection!.ExecuteAsync(
        "UPDATE notices SET state = 'expired', settled_at = @now WHERE customer = @customer AND state = 'waiting' AND expires_at <= @now",
        new { customer = customer.Value, now = now.ToUnixTimeMilliseconds() },
        transaction);

    /// <summary>Those whose time has come; for somebody who is here also those that only the night held back, since their rule is asked again.</summary>
    private static Task<IEnumerable<Row>> FindWaitingAsync(DbTransaction transaction, CustomerId customer, DateTimeOffset now, bool isAwake) =>
        transaction.Connection!.QueryAsync<Row>(
            "SELECT id, tries, event, created_at AS CreatedAt, not_before AS NotBefore FROM notices WHERE customer = @customer AND state = 'waiting' AND (not_before <= @now OR @isAwake = 1) ORDER BY id",
            new { customer = customer.Value, now = now.ToUnixTimeMilliseconds(), isAwake = isAwake ? 1 : 0 },
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

    private sealed record Row(long Id, long Tries, string Event, long CreatedAt, long NotBefore);

    private sealed record Alike(long Id, long NotBefore);
}

/// <summary>The states of a notice, as the store writes them.</summary>
internal static class NoticeState
{
    public const string Waiting = "waiting";
    public const string NoConsent = "no_consent";
    public const string Told = "told";
}
