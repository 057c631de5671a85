using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>The value of a <c>composeExtension/submitAction</c> or <c>fetchTask</c> invoke.</summary>
public class MessagingExtensionAction : TaskModuleRequest
{
    /// <summary>Creates an empty instance.</summary>
    public MessagingExtensionAction()
    {
    }

    /// <summary>Creates an instance with what is given; the rest stays unset.</summary>
    public MessagingExtensionAction(object data = null, TaskModuleRequestContext context = null, string commandId = null, string commandContext = null, string botMessagePreviewAction = null, IList<Activity> botActivityPreview = null, MessageActionsPayload messagePayload = null)
        : base(data, context)
    {
        CommandId = commandId;
        CommandContext = commandContext;
        BotMessagePreviewAction = botMessagePreviewAction;
        BotActivityPreview = botActivityPreview;
        MessagePayload = messagePayload;
    }

    /// <summary>Ties a command and its result together.</summary>
    [JsonProperty(PropertyName = "commandId", NullValueHandling = NullValueHandling.Ignore)]
    public string CommandId { get; set; }

    /// <summary>The command context.</summary>
    [JsonProperty(PropertyName = "commandContext", NullValueHandling = NullValueHandling.Ignore)]
    public string CommandContext { get; set; }

    /// <summary>The bot message preview action.</summary>
    [JsonProperty(PropertyName = "botMessagePreviewAction", NullValueHandling = NullValueHandling.Ignore)]
    public string BotMessagePreviewAction { get; set; }

    /// <summary>The bot activity preview, in order.</summary>
    [JsonProperty(PropertyName = "botActivityPreview", NullValueHandling = NullValueHandling.Ignore)]
    public IList<Activity> BotActivityPreview { get; set; }

    /// <summary>The message payload.</summary>
    [JsonProperty(PropertyName = "messagePayload", NullValueHandling = NullValueHandling.Ignore)]
    public MessageActionsPayload MessagePayload { get; set; }

    /// <summary>Opaque data that comes back at the end of a sign-in.</summary>
    [JsonProperty(PropertyName = "state", NullValueHandling = NullValueHandling.Ignore)]
    public string State { get; set; }
}
