using System.Data.Common;
using ChatBot.Connectors.Capabilities;
using ChatBot.Conversations;
using Dapper;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using JsonSerializer = System.Text.Json.JsonSerializer;

namespace ChatBot.Proactive;

/// <summary>Where each customer can be reached: the conversations in which they were surely themselves.</summary>
internal sealed class ConversationDirectory(TimeProvider clock)
{
    /// <summary>Notes that a customer was seen in a conversation, in the transaction of that turn.</summary>
    public Task SeeAsync(DbTransaction transaction, CustomerId customer, Activity activity, Speaker speaker) =>
        transaction.Connection!.ExecuteAsync(
            """
            INSERT INTO conversation_directory (channel, conversation, customer, reference, speaker, last_seen_at)
            VALUES (@channel, @conversation, @customer, @reference, @speaker, @at)
            ON CONFLICT (channel, conversation) DO UPDATE SET
                customer = excluded.customer, reference = excluded.reference, speaker = excluded.speaker, last_seen_at = excluded.last_seen_at
            """,
            new
            {
                channel = activity.ChannelId,
                conversation = activity.Conversation.Id,
                customer = customer.Value,
                reference = JsonConvert.SerializeObject(activity.GetConversationReference(), HttpHelper.BotMessageSerializerSettings),
                speaker = JsonSerializer.Serialize(speaker, SpeakerJson.Default.Speaker),
                at = clock.GetUtcNow().ToUnixTimeMilliseconds(),
            },
            transaction);

    /// <summary>The conversation that a customer used last; null when there is none.</summary>
    public static async Task<Whereabouts?> FindLastAsync(DbTransaction transaction, CustomerId customer)
    {
        var row = await transaction.Connection!.QueryFirstOrDefaultAsync<Row>(
            """
            SELECT reference, speaker FROM conversation_directory WHERE customer = @customer ORDER BY last_seen_at DESC LIMIT 1
            """,
            new { customer = customer.Value },
            transaction);

        return row is null
            ? null
            : new Whereabouts(
                JsonConvert.DeserializeObject<ConversationReference>(row.Reference, HttpHelper.BotMessageSerializerSettings)!,
                JsonSerializer.Deserialize(row.Speaker, SpeakerJson.Default.Speaker)!);
    }

    private sealed record Row(string Reference, string Speaker);
}

/// <summary>A conversation in which a customer can be reached, and as whom they were known there.</summary>
internal sealed record Whereabouts(ConversationReference Reference, Speaker Speaker)
{
    public ConversationKey Conversation => new(Reference.ChannelId, Reference.Conversation.Id);
}
