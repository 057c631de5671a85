using System.Data.Common;
using ChatBot.Connectors.Capabilities;
using ChatBot.Conversations;
using ChatBot.Data;
using Dapper;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using JsonSerializer = System.Text.Json.JsonSerializer;

namespace ChatBot.Proactive;

/// <summary>
/// Where each customer can be reached: the conversations in which they were surely themselves, and those that a channel opened when the bot
/// was installed; by what they are known; and whether the channel still lets the bot write there.
/// </summary>
internal sealed class ConversationDirectory(TimeProvider clock)
{
    /// <summary>Notes that a customer was seen in a conversation, in the transaction of that turn. Whoever writes can be written to.</summary>
    public async Task SeeAsync(DbTransaction transaction, CustomerId customer, Activity activity, Speaker speaker)
    {
        var row = RowOf(activity, speaker, customer.Value);
        var known = await transaction.Connection!.ExecuteAsync(
            """
            UPDATE conversation_directory
            SET reference = @Reference, speaker = @Speaker, locale = @Locale, time_zone = COALESCE(@TimeZone, time_zone), state = 'open', last_seen_at = @Now
            WHERE channel = @Channel AND conversation = @Conversation AND customer = @Customer
            """,
            row,
            transaction);

        if (known == 1)
        {
            return;
        }

        // Somebody may be looking for them in this very moment, with news.
        await MeetAsync(transaction, customer);
        await PutAsync(transaction, row);

        if (speaker.Customer == customer.Value)
        {
            await LinkAsync(transaction, customer, IdentityKind.SignedIn, customer.Value);
        }

        if (row.TeamsUser is { } teamsUser)
        {
            await LinkAsync(transaction, customer, IdentityKind.Teams, teamsUser);
        }
    }

    /// <summary>Keeps what a channel tells of where the bot was installed, removed, added or thrown out, in the transaction of that turn.</summary>
    public async Task LearnAsync(DbTransaction transaction, Activity activity, Speaker speaker)
    {
        if (StateIn(activity) is not { } state)
        {
            return;
        }

        var row = RowOf(activity, speaker, null) with { State = state };

        if (row.TeamsUser is { } teamsUser && await FindCustomerAsync(transaction, IdentityKind.Teams, teamsUser) is { } customer)
        {
            await MeetAsync(transaction, customer);
            row = row with { Customer = customer.Value };
        }

        await PutAsync(transaction, row);
    }

    /// <summary>
    /// Keeps that a customer is known by something: verified, never only claimed. Conversations in which that Teams user is not known yet are theirs now.
    /// </summary>
    /// <param name="kind">One of <see cref="IdentityKind"/>, or a system's name.</param>
    public async Task LinkAsync(DbTransaction transaction, CustomerId customer, string kind, string value)
    {
        var parameters = new { kind, value = kind is IdentityKind.Email ? new EmailAddress(value).Value : value, customer = customer.Value, Now };
        await transaction.Connection!.ExecuteAsync(
            """
            INSERT INTO identity_links (kind, value, customer, linked_at) VALUES (@kind, @value, @customer, @Now)
            ON CONFLICT (kind, value) DO UPDATE SET customer = excluded.customer, linked_at = excluded.linked_at
            WHERE identity_links.customer <> excluded.customer
            """,
            parameters,
            transaction);

        if (kind is IdentityKind.Teams)
        {
            await transaction.Connection!.ExecuteAsync(
                "UPDATE conversation_directory SET customer = @customer WHERE teams_user = @value AND customer IS NULL", parameters, transaction);
        }
    }

    /// <summary>The customer who is surely known by something; null when nobody is.</summary>
    public static async Task<CustomerId?> FindCustomerAsync(DbTransaction transaction, string kind, string value) =>
        await transaction.Connection!.ExecuteScalarAsync<string?>(
            "SELECT customer FROM identity_links WHERE kind = @kind AND value = @value", new { kind, value }, transaction) is { } customer ? new CustomerId(customer) : null;

    /// <summary>Notes that the channel does not let the bot write to a conversation; until the bot is installed there again, or the customer writes.</summary>
    public static Task BlockAsync(DbTransaction transaction, ConversationKey conversation) => transaction.Connection!.ExecuteAsync(
        "UPDATE conversation_directory SET state = 'blocked' WHERE channel = @Channel AND conversation = @Conversation AND state = 'open'",
        new { conversation.Channel, conversation.Conversation },
        transaction);

    /// <summary>The conversation that a customer used last and can be reached in; null when there is none.</summary>
    public static async Task<Whereabouts?> FindLastAsync(DbTransaction transaction, CustomerId customer)
    {
        await MeetAsync(transaction, customer);
        var row = await transaction.Connection!.QueryFirstOrDefaultAsync<Found>(
            """
            SELECT reference, speaker, locale, time_zone AS TimeZone, last_seen_at AS LastSeenAt FROM conversation_directory
            WHERE customer = @customer AND state = 'open' ORDER BY last_seen_at DESC LIMIT 1
            """,
            new { customer = customer.Value },
            transaction);
        return row?.ToWhereabouts();
    }

    /// <summary>Has this transaction come before or after all others that meet the same customer, never beside them: each sees what those before it wrote.</summary>
    public static Task MeetAsync(DbTransaction transaction, CustomerId customer) => transaction.Connection!.ExecuteAsync(
        "INSERT INTO customers (id, met) VALUES (@id, 1) ON CONFLICT (id) DO UPDATE SET met = customers.met + 1", new { id = customer.Value }, transaction);

    private long Now => clock.GetUtcNow().ToUnixTimeMilliseconds();

    private static Task PutAsync(DbTransaction transaction, Row row) => transaction.Connection!.ExecuteAsync(
        """
        INSERT INTO conversation_directory (channel, conversation, customer, teams_user, reference, speaker, locale, time_zone, state, last_seen_at)
        VALUES (@Channel, @Conversation, @Customer, @TeamsUser, @Reference, @Speaker, @Locale, @TimeZone, @State, @Now)
        ON CONFLICT (channel, conversation) DO UPDATE SET
            customer = COALESCE(excluded.customer, conversation_directory.customer),
            teams_user = COALESCE(excluded.teams_user, conversation_directory.teams_user),
            reference = excluded.reference, speaker = excluded.speaker, state = excluded.state, last_seen_at = excluded.last_seen_at,
            locale = COALESCE(excluded.locale, conversation_directory.locale), time_zone = COALESCE(excluded.time_zone, conversation_directory.time_zone)
        """,
        row,
        transaction);

    /// <summary>What an activity says of the bot's place in a conversation; null when it says nothing of it.</summary>
    private static string? StateIn(Activity activity) => activity switch
    {
        { Type: ActivityTypes.InstallationUpdate, Action: { } action } => action.StartsWith("remove", StringComparison.Ordinal) ? "removed" : "open",
        { Type: ActivityTypes.ConversationUpdate } when IsBotAmong(activity.MembersRemoved, activity) => "removed",
        { Type: ActivityTypes.ConversationUpdate } when IsBotAmong(activity.MembersAdded, activity) => "open",
        _ => null,
    };

    private static bool IsBotAmong(IList<ChannelAccount>? members, Activity activity) => members?.Any(member => member.Id == activity.Recipient?.Id) is true;

    private Row RowOf(Activity activity, Speaker speaker, string? customer) => new(
        activity.ChannelId,
        activity.Conversation.Id,
        customer,
        TeamsUserOf(activity),
        JsonConvert.SerializeObject(activity.GetConversationReference(), HttpHelper.BotMessageSerializerSettings),
        JsonSerializer.Serialize(speaker, SpeakerJson.Default.Speaker),
        StorableText.Of(activity.Locale ?? "") is { Length: > 0 } locale ? locale : null,
        TimeZoneInfo.TryFindSystemTimeZoneById(activity.LocalTimezone ?? "", out _) ? activity.LocalTimezone : null,
        "open",
        Now);

    /// <summary>Tenant and object id name a person in Teams; elsewhere an object id without a tenant names nobody.</summary>
    private static string? TeamsUserOf(Activity activity) =>
        activity is { ChannelId: Microsoft.Bot.Connector.Channels.Msteams, From.AadObjectId: { Length: > 0 } user, Conversation.TenantId: { Length: > 0 } tenant }
            ? $"{tenant}|{user}"
            : null;

    private sealed record Row(
        string Channel, string Conversation, string? Customer, string? TeamsUser, string Reference, string Speaker, string? Locale, string? TimeZone, string State, long Now);

    // Set by name: of a column that is null SQLite does not say what type it has, and a constructor would not be found.
    private sealed class Found
    {
        public string Reference { get; init; } = "";

        public string Speaker { get; init; } = "";

        public string? Locale { get; init; }

        public string? TimeZone { get; init; }

        public long LastSeenAt { get; init; }

        public Whereabouts ToWhereabouts() => new(
            JsonConvert.DeserializeObject<ConversationReference>(Reference, HttpHelper.BotMessageSerializerSettings)!,
            JsonSerializer.Deserialize(Speaker, SpeakerJson.Default.Speaker)!)
        {
            Locale = Locale,
            TimeZone = TimeZone,
            LastSeenAt = DateTimeOffset.FromUnixTimeMilliseconds(LastSeenAt),
        };
    }
}

/// <summary>By what a customer can be known, beside the names of systems that have their own ids for them.</summary>
internal static class IdentityKind
{
    /// <summary>The id under which a host site signed them in.</summary>
    public const string SignedIn = "signed_in";

    /// <summary>An address that a one-time code proved.</summary>
    public const string Email = "email";

    /// <summary>Tenant and aadObjectId, with a bar between.</summary>
    public const string Teams = "teams";
}

/// <summary>A conversation in which a customer can be reached, and as whom they were known there.</summary>
internal sealed record Whereabouts(ConversationReference Reference, Speaker Speaker)
{
    public ConversationKey Conversation => new(Reference.ChannelId, Reference.Conversation.Id);

    /// <summary>As the channel gave it last; null when it gave none.</summary>
    public string? Locale { get; init; }

    /// <summary>The client's own, as an IANA name; null when it said none.</summary>
    public string? TimeZone { get; init; }

    /// <summary>When they were seen there last.</summary>
    public DateTimeOffset LastSeenAt { get; init; }
}
