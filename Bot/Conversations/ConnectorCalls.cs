using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Options;

namespace ChatBot.Conversations;

/// <summary>The calls to a channel's connector service, each with its time limit.</summary>
/// <remarks>Facts: Bot Connector REST API v3, https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-api-reference</remarks>
internal sealed class ConnectorCalls(BotFrameworkAuthentication authentication, IOptions<ChannelOptions> channels, TimeProvider clock)
{
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(15);

    /// <summary>Sends, changes or takes back one activity.</summary>
    /// <returns>The channel's id of the activity; null where the channel gives none.</returns>
    public async Task<string?> CallAsync(Outgoing outgoing, CancellationToken cancellationToken)
    {
        var activity = outgoing.Activity;

        if (!channels.Value.MayWriteTo(activity.ServiceUrl))
        {
            throw new ChannelRefusedException("without an app id the bot writes to loopback service addresses only");
        }

        using var limit = new CancellationTokenSource(Timeout, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        var factory = authentication.CreateConnectorFactory(outgoing.Speaker.ToIdentity());
        using var client = await factory.CreateAsync(activity.ServiceUrl, outgoing.Speaker.Audience, either.Token);
        return await CallAsync(client.Conversations, outgoing, either.Token);
    }

    /// <summary>Whether a failed call says that the channel did not take the activity.</summary>
    public static bool IsRefusal(Exception exception) =>
        exception is ErrorResponseException or ChannelRefusedException or HttpRequestException or OperationCanceledException;

    private static async Task<string?> CallAsync(IConversations conversations, Outgoing outgoing, CancellationToken cancellationToken)
    {
        var (activity, conversation) = (outgoing.Activity, outgoing.Activity.Conversation.Id);

        switch (outgoing.Verb)
        {
            case OutgoingVerb.Update:
                return (await conversations.UpdateActivityAsync(conversation, activity.Id, activity, cancellationToken))?.Id;

            case OutgoingVerb.Delete:
                await conversations.DeleteActivityAsync(conversation, activity.Id, cancellationToken);
                return activity.Id;

            default:
                var sent = string.IsNullOrEmpty(activity.ReplyToId)
                    ? await conversations.SendToConversationAsync(conversation, activity, cancellationToken)
                    : await conversations.ReplyToActivityAsync(conversation, activity.ReplyToId, activity, cancellationToken);
                return sent?.Id;
        }
    }
}

/// <summary>An activity may not go where it is addressed to.</summary>
internal sealed class ChannelRefusedException(string reason) : Exception(reason);
