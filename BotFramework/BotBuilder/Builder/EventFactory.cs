using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Builder;

/// <summary>Makes the events by which a conversation goes to a person and its progress comes back.</summary>
public static class EventFactory
{
    /// <summary>Makes the event that asks for a person.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="handoffContext">What the hub should know for routing: any object.</param>
    /// <param name="transcript">What was said so far.</param>
    /// <returns>The event, to be sent.</returns>
    public static IEventActivity CreateHandoffInitiation(ITurnContext turnContext, object handoffContext, Transcript transcript = null)
    {
        ArgumentNullException.ThrowIfNull(turnContext);

        var activity = turnContext.Activity;
        var handoff = CreateHandoffEvent(HandoffEventNames.InitiateHandoff, handoffContext, activity.Conversation);
        handoff.From = activity.From;
        handoff.RelatesTo = activity.GetConversationReference();
        handoff.ReplyToId = activity.Id;
        handoff.ServiceUrl = activity.ServiceUrl;
        handoff.ChannelId = activity.ChannelId;

        if (transcript is not null)
        {
            handoff.Attachments.Add(new Attachment { Content = transcript, ContentType = "application/json", Name = "Transcript" });
        }

        return handoff;
    }

    /// <summary>Makes the event that tells how a handoff stands.</summary>
    /// <param name="conversation">The conversation that was handed off.</param>
    /// <param name="state">accepted, failed or completed.</param>
    /// <param name="message">More about it.</param>
    /// <returns>The event, to be sent.</returns>
    public static IEventActivity CreateHandoffStatus(ConversationAccount conversation, string state, string message = null)
    {
        ArgumentNullException.ThrowIfNull(conversation);
        ArgumentNullException.ThrowIfNull(state);

        var value = new JObject { ["state"] = state };
        if (!string.IsNullOrEmpty(message))
        {
            value["message"] = message;
        }

        return CreateHandoffEvent(HandoffEventNames.HandoffStatus, value, conversation);
    }

    private static Activity CreateHandoffEvent(string name, object value, ConversationAccount conversation) => new()
    {
        Type = ActivityTypes.Event,
        Name = name,
        Value = value,
        Id = Guid.NewGuid().ToString(),
        Timestamp = TimeProvider.System.GetUtcNow(),
        Conversation = conversation,
        Attachments = [],
        Entities = [],
    };
}
