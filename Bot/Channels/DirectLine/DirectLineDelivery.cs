using System.Data.Common;
using System.Text.Json.Nodes;
using ChatBot.Conversations;
using Microsoft.Bot.Schema;

namespace ChatBot.Channels.DirectLine;

/// <summary>Delivers what the bot says in embedded conversations: into the log with the turn's transaction, then to the open streams.</summary>
internal sealed partial class DirectLineDelivery(DirectLineLog log, StreamListeners listeners, TimeProvider clock, ILogger<DirectLineDelivery> logger)
    : IDelivery
{
    public bool Serves(string? serviceUrl) => serviceUrl == DirectLineChannel.ServiceUrl;

    public Task StageAsync(DbTransaction transaction, Outgoing outgoing) => outgoing.Verb switch
    {
        OutgoingVerb.Send => SendAsync(transaction, outgoing),
        _ => ReplaceAsync(transaction, outgoing),
    };

    public void Release(ConversationKey conversation) => listeners.Wake(conversation.Conversation);

    public Task ShowAsync(Outgoing outgoing, CancellationToken cancellationToken)
    {
        if (IsForClients(outgoing.Activity))
        {
            var shown = DirectLineActivities.Shown(outgoing);
            shown["id"] = outgoing.ProvisionalId;
            shown["timestamp"] = DirectLineJson.Write(clock.GetUtcNow());
            // Web Chat would hold it back until it had seen what it replies to.
            shown.Remove("replyToId");
            listeners.Show(outgoing.Conversation.Conversation, DirectLineJson.Write(shown));
        }

        return Task.CompletedTask;
    }

    private async Task SendAsync(DbTransaction transaction, Outgoing outgoing)
    {
        if (!IsForClients(outgoing.Activity))
        {
            return;
        }

        if (await log.TakePlaceAsync(transaction, outgoing.Conversation.Conversation) is not { } place)
        {
            ConversationGone(outgoing.Conversation.Conversation);
            return;
        }

        var shown = DirectLineActivities.Shown(outgoing);
        DirectLineActivities.Stamp(shown, place);
        await ReplyToWhatWasShownAsync(transaction, place.Conversation, shown);
        await DirectLineLog.AddAsync(transaction, place, DirectLineJson.Write(shown), outgoing.ProvisionalId, clientActivityId: null);
    }

    private async Task ReplaceAsync(DbTransaction transaction, Outgoing outgoing)
    {
        var conversation = outgoing.Conversation.Conversation;

        if (await DirectLineLog.FindSaidByBotAsync(transaction, conversation, outgoing.ProvisionalId) is not { } before ||
            await log.TakePlaceAsync(transaction, conversation) is not { } place)
        {
            NothingToChange(outgoing.ProvisionalId, conversation);
            return;
        }

        var old = (JsonObject)JsonNode.Parse(before.Json)!;
        // Clients know no deletion, but show nothing for a message in which there is nothing.
        var shown = outgoing.Verb is OutgoingVerb.Delete
            ? new JsonObject { ["type"] = ActivityTypes.Message, ["from"] = old["from"]?.DeepClone() }
            : DirectLineActivities.Shown(outgoing);

        foreach (var kept in (string[])["id", "timestamp", "channelId", "conversation"])
        {
            shown[kept] = old[kept]?.DeepClone();
        }

        await ReplyToWhatWasShownAsync(transaction, conversation, shown);
        await DirectLineLog.ReplaceAsync(transaction, place, before.Sequence, DirectLineJson.Write(shown));
    }

    private static async Task ReplyToWhatWasShownAsync(DbTransaction transaction, string conversation, JsonObject shown)
    {
        if (shown.FindText("replyToId") is { } named)
        {
            var seen = await DirectLineLog.FindShownIdAsync(transaction, conversation, named);
            shown.Remove("replyToId");

            if (seen is not null)
            {
                shown["replyToId"] = seen;
            }
        }
    }

    private static bool IsForClients(Activity activity) =>
        activity.Type is not (ActivityTypes.ConversationUpdate or ActivityTypes.Trace or ActivityTypesEx.InvokeResponse);

    [LoggerMessage(LogLevel.Warning, "Conversation {ConversationId} is no longer kept: what the bot said is dropped.")]
    private partial void ConversationGone(string conversationId);

    [LoggerMessage(LogLevel.Warning, "The bot changes {ActivityId} in conversation {ConversationId}, which it never said there: dropped.")]
    private partial void NothingToChange(string activityId, string conversationId);
}
