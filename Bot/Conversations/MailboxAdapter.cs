using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;

namespace ChatBot.Conversations;

/// <summary>
/// The SDK's cloud adapter, run from the mailbox: what a turn sends is kept in its unit of work until the turn is committed.
/// </summary>
/// <remarks>
/// <c>OnTurnError</c> stays null: set, it would swallow the failure and half a turn would be committed.
/// </remarks>
internal sealed class MailboxAdapter(
    BotFrameworkAuthentication authentication, IEnumerable<IDelivery> deliveries, TimeProvider clock, ILogger<MailboxAdapter> logger)
    : CloudAdapter(authentication, logger)
{
    /// <summary>Runs one turn over the unit's entry.</summary>
    public Task<InvokeResponse?> RunAsync(TurnUnit unit, Activity activity, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        var identity = unit.Entry.Speaker.ToIdentity();
        var request = new AuthenticateRequestResult
        {
            ClaimsIdentity = identity,
            Audience = unit.Entry.Speaker.Audience,
            CallerId = unit.Entry.Speaker.CallerId,
            ConnectorFactory = new TurnConnectorFactory(unit, () => BotFrameworkAuthentication.CreateConnectorFactory(identity)),
        };

        return ProcessActivityAsync(request, activity, callback, cancellationToken)!;
    }

    /// <summary>Shows something that need not last, such as typing, to whoever looks at the unit's conversation.</summary>
    public Task ShowAsync(TurnUnit unit, Activity activity, CancellationToken cancellationToken)
    {
        var outgoing = new Outgoing(unit.Entry.Conversation, unit.Entry.Id, OutgoingVerb.Send, "", activity, unit.Entry.Speaker);
        return deliveries.First(delivery => delivery.Serves(activity.ServiceUrl)).ShowAsync(outgoing, cancellationToken);
    }

    public override async Task<ResourceResponse[]> SendActivitiesAsync(ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
    {
        var unit = UnitOf(turnContext);
        var responses = new ResourceResponse[activities.Length];

        for (var i = 0; i < activities.Length; i++)
        {
            responses[i] = new ResourceResponse(await SendAsync(turnContext, unit, activities[i], cancellationToken));
        }

        return responses;
    }

    public override Task<ResourceResponse> UpdateActivityAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken)
    {
        UnitOf(turnContext).Keep(OutgoingVerb.Update, activity, activity.Id);
        return Task.FromResult(new ResourceResponse(activity.Id));
    }

    public override Task DeleteActivityAsync(ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken)
    {
        var gone = new Activity(ActivityTypes.MessageDelete).ApplyConversationReference(reference);
        UnitOf(turnContext).Keep(OutgoingVerb.Delete, gone, reference.ActivityId);
        return Task.CompletedTask;
    }

    private static TurnUnit UnitOf(ITurnContext turnContext) => ((TurnConnectorFactory)turnContext.TurnState.Get<ConnectorFactory>()).Unit;

    private async Task<string> SendAsync(ITurnContext turnContext, TurnUnit unit, Activity activity, CancellationToken cancellationToken)
    {
        if (unit.Entry.Kind is EntryKind.Notice or EntryKind.Desk or EntryKind.FollowUp)
        {
            // What the bot says of its own accord replies to nothing: Web Chat would wait 5 s for an activity that it never sees.
            activity.ReplyToId = null;
        }

        switch (activity.Type)
        {
            case ActivityTypesEx.Delay:
                await Task.Delay(TimeSpan.FromMilliseconds(Convert.ToDouble(activity.Value, null)), clock, cancellationToken);
                return "";

            case ActivityTypesEx.InvokeResponse:
                turnContext.TurnState.Add(InvokeResponseKey, activity);
                return "";

            // Only the Emulator shows traces: https://github.com/microsoft/botframework-sdk, activity schema, "Trace activity"
            case ActivityTypes.Trace when activity.ChannelId != Microsoft.Bot.Connector.Channels.Emulator:
                return "";

            case ActivityTypes.Typing or ActivityTypes.Trace:
                await ShowAsync(unit, activity, cancellationToken);
                return "";

            default:
                return unit.Keep(OutgoingVerb.Send, activity);
        }
    }
}
