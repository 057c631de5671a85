using ChatBot.Conversations;
using ChatBot.Dialogs.Turns;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Connector.Authentication;

namespace ChatBot.Proactive;

/// <summary>Keeps a customer's word about the bot's messages, as part of the turn in which it was given.</summary>
internal sealed class MessageConsent(Consents consents, Notices notices) : IMessageConsent
{
    public void Set(ITurnContext turnContext, bool given)
    {
        var customer = turnContext.Caller().Customer ?? throw new InvalidOperationException("Nobody is known whose word this could be.");
        var unit = ((TurnConnectorFactory)turnContext.TurnState.Get<ConnectorFactory>()).Unit;
        unit.Also(async transaction =>
        {
            // An event for them may be asking about their consent in this very moment.
            await ConversationDirectory.MeetAsync(transaction, customer);
            await consents.SetAsync(transaction, customer, Consents.Service, given);

            if (!given)
            {
                await notices.DropAsync(transaction, customer);
            }
        });
    }
}
