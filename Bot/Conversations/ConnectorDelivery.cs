using System.Data.Common;
using ChatBot.Data;
using Dapper;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Newtonsoft.Json;
using JsonSerializer = System.Text.Json.JsonSerializer;

namespace ChatBot.Conversations;

/// <summary>The way of all channels that have a connector service: a row in the outbox, sent once the turn is committed.</summary>
internal sealed partial class ConnectorDelivery(ConnectorCalls connector, TimeProvider clock, ILogger<ConnectorDelivery> logger) : IDelivery
{
    /// <summary>The conversations that have something waiting in the outbox.</summary>
    public ReadyConversations Ready { get; } = new();

    public bool Serves(string? serviceUrl) => true;

    public Task StageAsync(DbTransaction transaction, Outgoing outgoing)
    {
        var now = clock.GetUtcNow().ToUnixTimeMilliseconds();

        if (outgoing.Verb is OutgoingVerb.Send)
        {
            // The turn was given a provisional id; the id of a new activity is the channel's to give.
            outgoing.Activity.Id = null;
        }

        return transaction.Connection!.ExecuteAsync(
            """
            INSERT INTO outbox (channel, conversation, entry_id, verb, provisional_id, activity, speaker, queued_at, next_at)
            VALUES (@Channel, @Conversation, @EntryId, @verb, @ProvisionalId, @activity, @speaker, @now, @now)
            """,
            new
            {
                outgoing.Conversation.Channel,
                outgoing.Conversation.Conversation,
                outgoing.EntryId,
                verb = outgoing.Verb.ToString(),
                outgoing.ProvisionalId,
                activity = StorableText.Of(JsonConvert.SerializeObject(outgoing.Activity, HttpHelper.BotMessageSerializerSettings)),
                speaker = JsonSerializer.Serialize(outgoing.Speaker, SpeakerJson.Default.Speaker),
                now,
            },
            transaction);
    }

    public void Release(ConversationKey conversation) => Ready.Ring(conversation);

    public async Task ShowAsync(Outgoing outgoing, CancellationToken cancellationToken)
    {
        try
        {
            await connector.CallAsync(outgoing, cancellationToken);
        }
        catch (Exception exception) when (ConnectorCalls.IsRefusal(exception) && !cancellationToken.IsCancellationRequested)
        {
            NotShown(outgoing.Activity.Type, exception.Message);
        }
    }

    [LoggerMessage(LogLevel.Information, "The channel did not show {ActivityType}: {Reason}")]
    private partial void NotShown(string activityType, string reason);
}
