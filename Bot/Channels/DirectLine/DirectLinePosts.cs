using System.Data.Common;
using System.Text.Json.Nodes;
using ChatBot.Conversations;
using ChatBot.Data;
using Microsoft.Bot.Schema;

namespace ChatBot.Channels.DirectLine;

/// <summary>Takes in what clients post: shown to all clients of the conversation and put before the bot, in one transaction.</summary>
internal sealed partial class DirectLinePosts(
    IStore store,
    DirectLineLog log,
    DirectLineConversations conversations,
    Mailbox mailbox,
    StreamListeners listeners,
    ILogger<DirectLinePosts> logger)
{
    /// <summary>Longer ones are not ours to remember: such posts are taken, but a repetition is not told.</summary>
    private const int LongestClientId = 200;

    /// <summary>Takes an activity in and gives its id; the id of the first one when a client sends it again.</summary>
    /// <param name="alongside">What belongs into the same transaction.</param>
    /// <exception cref="DirectLineRefusal">It cannot be taken.</exception>
    public async Task<string> TakeAsync(
        string conversation, DirectLineUser user, JsonObject activity, Func<DbTransaction, Task> alongside, CancellationToken cancellationToken)
    {
        var type = TypeOf(activity);
        DirectLineJson.Check(activity);
        var clientId = ClientIdOf(activity);
        var taken = await store.WriteAsync(
            async transaction =>
            {
                if (clientId is not null && await DirectLineLog.FindByClientIdAsync(transaction, conversation, clientId) is { } first)
                {
                    return new Taken(first, null);
                }

                await alongside(transaction);
                return await TakeAsync(transaction, conversation, user, activity, type, clientId);
            },
            cancellationToken);

        if (taken.Fleeting is { } fleeting)
        {
            listeners.Show(conversation, fleeting);
        }

        listeners.Wake(conversation);
        mailbox.Ready.Ring(new ConversationKey(DirectLineChannel.ChannelId, conversation));
        return taken.Id;
    }

    private async Task<Taken> TakeAsync(
        DbTransaction transaction, string conversation, DirectLineUser user, JsonObject activity, string type, string? clientId)
    {
        if (IsForBot(type))
        {
            await conversations.JoinAsync(transaction, conversation, user);
        }

        var place = await log.TakePlaceAsync(transaction, conversation) ?? throw DirectLineRefusal.NoSuchConversation();

        if (!IsForBot(type))
        {
            ActivityIgnored(place.ActivityId);
            return new Taken(place.ActivityId, null);
        }

        var echo = DirectLineActivities.Echo(activity, user, place);
        var json = DirectLineJson.Write(echo);
        var isFleeting = type is ActivityTypes.Typing;

        if (!isFleeting)
        {
            await DirectLineLog.AddAsync(transaction, place, json, provisionalId: null, clientId);
        }

        await mailbox.InsertAsync(transaction, new Arrival(
            new ConversationKey(DirectLineChannel.ChannelId, conversation),
            EntryKind.Activity,
            DirectLineActivities.ForBot(echo, user, place),
            user.Speaker,
            DuplicateKey: place.ActivityId));
        return new Taken(place.ActivityId, isFleeting ? json : null);
    }

    // Everything else (members, installation ...) is the channel's to say, not a client's.
    private static bool IsForBot(string type) =>
        type is ActivityTypes.Message or ActivityTypes.Event or ActivityTypes.Typing or ActivityTypes.Invoke or ActivityTypes.EndOfConversation;

    private static string TypeOf(JsonObject activity) =>
        (activity.FindText("type") ?? throw DirectLineRefusal.Missing("'type' is missing.")).Split('/')[0];

    private static string? ClientIdOf(JsonObject activity) =>
        activity["channelData"] is JsonObject data &&
        data["clientActivityID"] is JsonValue value &&
        value.TryGetValue<string>(out var id) &&
        id.Length is > 0 and <= LongestClientId ? id : null;

    [LoggerMessage(LogLevel.Information, "Activity {ActivityId} is of a type that clients do not send: it was ignored.")]
    private partial void ActivityIgnored(string activityId);

    private sealed record Taken(string Id, string? Fleeting);
}
