using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Schema;

/// <content>Where an activity stands in its conversation, and what it carries.</content>
public partial class Activity
{
    // Clients of Direct Line and Web Chat never receive conversation updates: Web Chat would hold a reply to one for seconds.
    private string IdThatClientsKnow =>
        IsActivity(ActivityTypes.ConversationUpdate)
        && (string.Equals(ChannelId, "directline", StringComparison.OrdinalIgnoreCase)
            || string.Equals(ChannelId, "webchat", StringComparison.OrdinalIgnoreCase))
            ? null
            : Id;

    /// <summary>The place in the conversation that this activity, taken as an incoming one, stands at.</summary>
    public ConversationReference GetConversationReference() => new()
    {
        ActivityId = IdThatClientsKnow,
        User = From,
        Bot = Recipient,
        Conversation = Conversation,
        ChannelId = ChannelId,
        Locale = Locale,
        ServiceUrl = ServiceUrl,
    };

    /// <summary>The place in the conversation of a reply to this activity.</summary>
    /// <param name="reply">The channel's answer to the reply, which has its id.</param>
    public ConversationReference GetReplyConversationReference(ResourceResponse reply)
    {
        var reference = GetConversationReference();
        reference.ActivityId = reply.Id;
        return reference;
    }

    /// <summary>Sets where this activity goes to, or comes from.</summary>
    /// <param name="reference">The place in the conversation.</param>
    /// <param name="isIncoming">True: it comes from the user to the bot, under the reference's activity id.
    /// False: it goes from the bot to the user, in reply to that id.</param>
    /// <returns>This activity.</returns>
    public Activity ApplyConversationReference(ConversationReference reference, bool isIncoming = false)
    {
        ChannelId = reference.ChannelId;
        ServiceUrl = reference.ServiceUrl;
        Conversation = reference.Conversation;
        Locale ??= reference.Locale;

        if (isIncoming)
        {
            From = reference.User;
            Recipient = reference.Bot;
            Id = reference.ActivityId ?? Id;
        }
        else
        {
            From = reference.Bot;
            Recipient = reference.User;
            ReplyToId = reference.ActivityId ?? ReplyToId;
        }

        return this;
    }

    /// <summary>Whether there is anything to show: text, summary, attachments or channel data.</summary>
    public bool HasContent() =>
        !string.IsNullOrWhiteSpace(Text)
        || !string.IsNullOrWhiteSpace(Summary)
        || Attachments is { Count: > 0 }
        || ChannelData is not null;

    /// <summary>The mentions among the entities; empty when there are none.</summary>
    public Mention[] GetMentions() =>
        Entities?
            .Where(entity => string.Equals(entity?.Type, "mention", StringComparison.OrdinalIgnoreCase))
            .Select(entity => entity as Mention ?? entity.GetAs<Mention>())
            .ToArray()
        ?? [];

    /// <summary>The channel's data as a type of the caller's.</summary>
    /// <returns>The data; the type's default when there is none.</returns>
    /// <exception cref="InvalidCastException">The data was set in this process and is of another type.</exception>
    /// <exception cref="JsonException">The data came over the wire and cannot be read as this type.</exception>
    public TypeT GetChannelData<TypeT>() => ChannelData switch
    {
        null => default,
        TypeT data => data,
        JToken json => json.ToObject<TypeT>(),
        _ => (TypeT)ChannelData,
    };

    /// <summary>The channel's data as a type of the caller's, if there is any and it fits.</summary>
    /// <param name="instance">The data, or the type's default.</param>
    /// <returns>Whether there was data that fits.</returns>
    public bool TryGetChannelData<TypeT>(out TypeT instance)
    {
        instance = default;
        if (ChannelData is null)
        {
            return false;
        }

        try
        {
            instance = GetChannelData<TypeT>();
            return true;
        }
        catch (Exception exception) when (exception is JsonException or InvalidCastException or FormatException or ArgumentException or OverflowException)
        {
            return false;
        }
    }

    /// <summary>Whether the activity came over a streaming connection, whose service address is no HTTP address.</summary>
    public bool IsFromStreamingConnection() =>
        ServiceUrl is { } serviceUrl && !serviceUrl.StartsWith("http", StringComparison.OrdinalIgnoreCase);
}
