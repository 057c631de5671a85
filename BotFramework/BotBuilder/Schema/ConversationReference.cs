using System.Globalization;
using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>A place in a conversation: enough to write to it later. Keep beside it whether its service address was authenticated.</summary>
public class ConversationReference
{
    /// <summary>Creates an empty instance.</summary>
    public ConversationReference()
    {
    }

    /// <summary>Creates a reference whose locale is the name of a culture.</summary>
    public ConversationReference(CultureInfo locale, string activityId = null, ChannelAccount user = null, ChannelAccount bot = null, ConversationAccount conversation = null, string channelId = null, string serviceUrl = null)
    {
        ActivityId = activityId;
        User = user;
        Bot = bot;
        Conversation = conversation;
        ChannelId = channelId;
        ServiceUrl = serviceUrl;
        Locale = locale?.ToString();
    }

    /// <summary>Creates an instance with what is given; the rest stays unset.</summary>
    public ConversationReference(string activityId = null, ChannelAccount user = null, ChannelAccount bot = null, ConversationAccount conversation = null, string channelId = null, string serviceUrl = null)
    {
        ActivityId = activityId;
        User = user;
        Bot = bot;
        Conversation = conversation;
        ChannelId = channelId;
        ServiceUrl = serviceUrl;
    }

    /// <summary>The language as a BCP 47 tag.</summary>
    [JsonProperty(PropertyName = "locale", NullValueHandling = NullValueHandling.Ignore)]
    public string Locale { get; set; }

    /// <summary>The activity that is answered; absent for conversation updates of Direct Line and Web Chat, which the client never saw.</summary>
    [JsonProperty(PropertyName = "activityId", NullValueHandling = NullValueHandling.Ignore)]
    public string ActivityId { get; set; }

    /// <summary>The user in this conversation.</summary>
    [JsonProperty(PropertyName = "user", NullValueHandling = NullValueHandling.Ignore)]
    public ChannelAccount User { get; set; }

    /// <summary>The bot in this conversation.</summary>
    [JsonProperty(PropertyName = "bot", NullValueHandling = NullValueHandling.Ignore)]
    public ChannelAccount Bot { get; set; }

    /// <summary>The conversation.</summary>
    [JsonProperty(PropertyName = "conversation", NullValueHandling = NullValueHandling.Ignore)]
    public ConversationAccount Conversation { get; set; }

    /// <summary>The channel, see <c>Channels</c>.</summary>
    [JsonProperty(PropertyName = "channelId", NullValueHandling = NullValueHandling.Ignore)]
    public string ChannelId { get; set; }

    /// <summary>The base address for calls about this conversation.</summary>
    [JsonProperty(PropertyName = "serviceUrl", NullValueHandling = NullValueHandling.Ignore)]
    public string ServiceUrl { get; set; }

    /// <summary>Makes the event with which a bot continues this conversation on its own account.</summary>
    /// <returns>An event named <c>ContinueConversation</c>, from the user to the bot, with a fresh id.</returns>
    public Activity GetContinuationActivity() => new(ActivityTypes.Event)
    {
        Id = Guid.NewGuid().ToString(),
        Name = ActivityEventNames.ContinueConversation,
        ChannelId = ChannelId,
        ServiceUrl = ServiceUrl,
        Conversation = Conversation,
        Locale = Locale,
        Recipient = Bot,
        From = User,
        RelatesTo = this,
    };
}
