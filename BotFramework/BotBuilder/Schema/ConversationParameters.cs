using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>What a channel needs to know to begin a conversation.</summary>
public class ConversationParameters
{
    /// <summary>Creates an empty instance.</summary>
    public ConversationParameters()
    {
    }

    /// <summary>Creates an instance with what is given; the rest stays unset.</summary>
    public ConversationParameters(bool? isGroup = null, ChannelAccount bot = null, IList<ChannelAccount> members = null, string topicName = null, Activity activity = null, object channelData = null, string tenantId = null)
    {
        IsGroup = isGroup;
        Bot = bot;
        Members = members;
        TopicName = topicName;
        Activity = activity;
        ChannelData = channelData;
        TenantId = tenantId;
    }

    /// <summary>Whether it is group.</summary>
    [JsonProperty(PropertyName = "isGroup", NullValueHandling = NullValueHandling.Ignore)]
    public bool? IsGroup { get; set; }

    /// <summary>The bot that begins the conversation.</summary>
    [JsonProperty(PropertyName = "bot", NullValueHandling = NullValueHandling.Ignore)]
    public ChannelAccount Bot { get; set; }

    /// <summary>Whom to talk to; the bot itself is not among them.</summary>
    [JsonProperty(PropertyName = "members", NullValueHandling = NullValueHandling.Ignore)]
    public IList<ChannelAccount> Members { get; set; }

    /// <summary>The topic name.</summary>
    [JsonProperty(PropertyName = "topicName", NullValueHandling = NullValueHandling.Ignore)]
    public string TopicName { get; set; }

    /// <summary>The first message, where the channel takes one.</summary>
    [JsonProperty(PropertyName = "activity", NullValueHandling = NullValueHandling.Ignore)]
    public Activity Activity { get; set; }

    /// <summary>The channel data.</summary>
    [JsonProperty(PropertyName = "channelData", NullValueHandling = NullValueHandling.Ignore)]
    public object ChannelData { get; set; }

    /// <summary>The tenant.</summary>
    [JsonProperty(PropertyName = "tenantId", NullValueHandling = NullValueHandling.Ignore)]
    public string TenantId { get; set; }
}
