using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>What Teams puts into an activity's channel data.</summary>
public class TeamsChannelData
{
    /// <summary>Creates an empty instance.</summary>
    public TeamsChannelData()
    {
    }

    /// <summary>Creates an instance with what is given; the rest stays unset.</summary>
    public TeamsChannelData(ChannelInfo channel = null, string eventType = null, TeamInfo team = null, NotificationInfo notification = null, TenantInfo tenant = null)
    {
        Channel = channel;
        EventType = eventType;
        Team = team;
        Notification = notification;
        Tenant = tenant;
    }

    /// <summary>Creates an instance with what is given; the rest stays unset.</summary>
    public TeamsChannelData(ChannelInfo channel = null, string eventType = null, TeamInfo team = null, NotificationInfo notification = null, TenantInfo tenant = null, IList<OnBehalfOf> onBehalfOf = null)
        : this(channel, eventType, team, notification, tenant)
    {
        OnBehalfOf = onBehalfOf ?? [];
    }

    /// <summary>The channel.</summary>
    [JsonProperty(PropertyName = "channel", NullValueHandling = NullValueHandling.Ignore)]
    public ChannelInfo Channel { get; set; }

    /// <summary>What happened, for instance channelCreated, teamRenamed or editMessage.</summary>
    [JsonProperty(PropertyName = "eventType", NullValueHandling = NullValueHandling.Ignore)]
    public string EventType { get; set; }

    /// <summary>The team.</summary>
    [JsonProperty(PropertyName = "team", NullValueHandling = NullValueHandling.Ignore)]
    public TeamInfo Team { get; set; }

    /// <summary>The notification.</summary>
    [JsonProperty(PropertyName = "notification", NullValueHandling = NullValueHandling.Ignore)]
    public NotificationInfo Notification { get; set; }

    /// <summary>The tenant; also to be given when a conversation is created.</summary>
    [JsonProperty(PropertyName = "tenant", NullValueHandling = NullValueHandling.Ignore)]
    public TenantInfo Tenant { get; set; }

    /// <summary>On whose behalf the message is sent.</summary>
    [JsonProperty(PropertyName = "onBehalfOf", NullValueHandling = NullValueHandling.Ignore)]
    public IList<OnBehalfOf> OnBehalfOf { get; } = [];

    /// <summary>The meeting.</summary>
    [JsonProperty(PropertyName = "meeting", NullValueHandling = NullValueHandling.Ignore)]
    public TeamsMeetingInfo Meeting { get; set; }

    /// <summary>The settings.</summary>
    [JsonProperty(PropertyName = "settings", NullValueHandling = NullValueHandling.Ignore)]
    public TeamsChannelDataSettings Settings { get; set; }

    /// <summary>Members that came over the wire and that this type does not declare; they are written back as they came.</summary>
    [JsonExtensionData]
    public IDictionary<string, object> AdditionalProperties { get; set; }
}
