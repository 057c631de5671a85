using ChatBot.Channels.DirectLine;
using ChatBot.Conversations;
using ChatBot.Dialogs.Turns;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Transcript = Microsoft.Bot.Schema.Transcript;

namespace ChatBot.Handoff;

/// <summary>The desk as dialogs see it.</summary>
internal sealed class HandoffDesk(Handoffs handoffs, DeskPresence presence, DeskSignals signals, ITranscript lines, TimeProvider clock) : IHandoffDesk
{
    /// <summary>How much of the talk goes with the event; agents read all of it at the desk.</summary>
    private const int MostLines = 50;

    public async Task<int?> RequestAsync(ITurnContext turnContext, string reason, string summary, CancellationToken cancellationToken)
    {
        if (!presence.IsAnybodyThere)
        {
            return null;
        }

        var (unit, activity) = (UnitOf(turnContext), turnContext.Activity);
        var place = await handoffs.FindPlaceAsync(waiting: null, cancellationToken);
        var customer = turnContext.Caller().Customer?.Value;
        unit.Also(transaction => handoffs.RequestAsync(transaction, activity, unit.Entry.Speaker, customer, reason, summary));
        unit.Then(signals.Changed);
        turnContext.Memory().ToldToWaitAt = clock.GetUtcNow();

        // Other channels drop the event or refuse it.
        if (activity.ChannelId == DirectLineChannel.ChannelId)
        {
            var context = new { reason = reason is "asked" ? "user-request" : reason, language = activity.Locale, summary };
            await turnContext.SendActivityAsync(
                EventFactory.CreateHandoffInitiation(turnContext, context, await ReadAsync(activity, cancellationToken)), cancellationToken);
        }

        return place;
    }

    public void Rate(ITurnContext turnContext, int stars)
    {
        var unit = UnitOf(turnContext);
        unit.Also(transaction => handoffs.RateAsync(transaction, unit.Entry.Conversation, stars));
    }

    private static TurnUnit UnitOf(ITurnContext turnContext) => ((TurnConnectorFactory)turnContext.TurnState.Get<ConnectorFactory>()).Unit;

    private async Task<Transcript> ReadAsync(Activity activity, CancellationToken cancellationToken) => new()
    {
        Activities =
        [
            .. (await lines.ReadAsync(activity.ChannelId, activity.Conversation.Id, MostLines, cancellationToken)).Select(line => new Activity
            {
                Type = ActivityTypes.Message,
                Timestamp = line.At,
                From = line.Speaker == "customer" ? new(activity.From.Id, activity.From.Name, RoleTypes.User) : new(activity.Recipient.Id, line.Speaker, RoleTypes.Bot),
                Text = line.Text,
            }),
        ],
    };
}
