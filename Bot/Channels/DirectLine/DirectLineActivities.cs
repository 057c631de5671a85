using System.Text.Json.Nodes;
using ChatBot.Conversations;
using Microsoft.Bot.Schema;

namespace ChatBot.Channels.DirectLine;

/// <summary>The shapes of activities on both sides of the channel.</summary>
internal static class DirectLineActivities
{
    /// <summary>What a client posted, as all clients of the conversation are shown it.</summary>
    public static JsonObject Echo(JsonObject posted, DirectLineUser user, Place place)
    {
        var echo = (JsonObject)posted.DeepClone();
        echo.Remove("recipient");
        echo.Remove("serviceUrl");
        echo.Remove("callerId");
        echo["from"] = user.ToAccount();
        Stamp(echo, place);
        return echo;
    }

    /// <summary>The same activity as the bot gets it.</summary>
    public static string ForBot(JsonObject echo, DirectLineUser user, Place place)
    {
        var activity = (JsonObject)echo.DeepClone();
        activity["from"] = user.ToAccount(place.Conversation);

        // Replies always go over the stream; a client cannot have them some other way.
        if (activity.FindText("deliveryMode") is not "stream")
        {
            activity.Remove("deliveryMode");
        }

        if (place.Locale is { } locale && activity.FindText("locale") is null)
        {
            activity["locale"] = locale;
        }

        return Address(activity);
    }

    /// <summary>Tells the bot that somebody is here: itself, or the user.</summary>
    public static string Joined(JsonObject member, DirectLineUser? user, Place place)
    {
        var update = new JsonObject
        {
            ["type"] = ActivityTypes.ConversationUpdate,
            ["from"] = user?.ToAccount(place.Conversation) ?? new JsonObject { ["id"] = place.Conversation, ["role"] = "user" },
            ["membersAdded"] = new JsonArray(member),
        };

        if (place.Locale is { } locale)
        {
            update["locale"] = locale;
        }

        Stamp(update, place);
        return Address(update);
    }

    public static JsonObject Bot() => new() { ["id"] = DirectLineChannel.BotId, ["name"] = DirectLineChannel.BotName, ["role"] = "bot" };

    /// <summary>What the bot sends, as clients are shown it, but for its place in the conversation.</summary>
    public static JsonObject Shown(Outgoing outgoing)
    {
        var shown = DirectLineJson.From(outgoing.Activity);
        shown.Remove("serviceUrl");
        shown.Remove("callerId");
        shown["channelId"] = DirectLineChannel.ChannelId;
        shown["conversation"] = new JsonObject { ["id"] = outgoing.Conversation.Conversation };
        var from = shown["from"] as JsonObject ?? Bot();
        from["role"] = "bot";
        shown["from"] = from.DeepClone();

        if (shown["recipient"] is JsonObject recipient && recipient.FindText("id") is { } id)
        {
            recipient["id"] = DirectLineUser.Unscope(id, outgoing.Conversation.Conversation);
        }

        CopyStreamInfo(shown);
        return shown;
    }

    public static void Stamp(JsonObject activity, Place place)
    {
        activity["id"] = place.ActivityId;
        activity["timestamp"] = DirectLineJson.Write(place.At);
        activity["channelId"] = DirectLineChannel.ChannelId;
        activity["conversation"] = new JsonObject { ["id"] = place.Conversation };
    }

    private static string Address(JsonObject activity)
    {
        activity["serviceUrl"] = DirectLineChannel.ServiceUrl;
        activity["recipient"] = Bot();
        return DirectLineJson.Write(activity);
    }

    // A message that grows is described in an entity; Web Chat looks for it in the channel data.
    private static void CopyStreamInfo(JsonObject shown)
    {
        var info = (shown["entities"] as JsonArray)?.OfType<JsonObject>().FirstOrDefault(entity => entity["type"]?.ToString() == "streaminfo");

        if (info is null || shown["channelData"] is not (null or JsonObject))
        {
            return;
        }

        var data = shown["channelData"] as JsonObject ?? [];
        shown["channelData"] = data;

        foreach (var (name, value) in info.Where(property => property.Key is "streamId" or "streamType" or "streamSequence").ToList())
        {
            data[name] = value?.DeepClone();
        }
    }
}
