using System.Net;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>What the adapters of channels answer when a turn has ended, and what a turn begins with.</summary>
internal static class TurnResults
{
    /// <summary>The answer to an invoke or to expected replies; null when nothing but the status is expected.</summary>
    public static InvokeResponse Of(TurnContext context)
    {
        // First, because the answer to an invoke stands among the expected replies.
        if (context.Activity.DeliveryMode == DeliveryModes.ExpectReplies)
        {
            return new InvokeResponse { Status = (int)HttpStatusCode.OK, Body = new ExpectedReplies { Activities = ForCaller(context) } };
        }

        if (context.Activity.Type != ActivityTypes.Invoke)
        {
            return null;
        }

        return context.TurnState.Get<Activity>(BotAdapter.InvokeResponseKey)?.Value as InvokeResponse
            ?? new InvokeResponse { Status = (int)HttpStatusCode.NotImplemented };
    }

    /// <summary>The event that begins the first turn of a conversation that the bot has made.</summary>
    public static Activity OfCreation(ConversationResourceResponse created, string channelId, string serviceUrl, ConversationParameters parameters) => new()
    {
        Type = ActivityTypes.Event,
        Name = ActivityEventNames.CreateConversation,
        ChannelId = channelId,
        ServiceUrl = serviceUrl,
        Id = created.ActivityId ?? Guid.NewGuid().ToString("n"),
        Conversation = new ConversationAccount { Id = created.Id, TenantId = parameters.TenantId },
        ChannelData = parameters.ChannelData,
        Recipient = parameters.Bot,
    };

    /// <summary>Typing has passed by when the answer comes, and traces are for the emulator.</summary>
    private static List<Activity> ForCaller(TurnContext context)
    {
        var replies = context.BufferedReplyActivities;
        replies.RemoveAll(reply => reply.Type is ActivityTypes.Typing or ActivityTypes.Delay ||
            (reply.Type == ActivityTypes.Trace && reply.ChannelId != Channels.Emulator));
        return replies;
    }
}
