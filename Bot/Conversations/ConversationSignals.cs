using ChatBot.Data;

namespace ChatBot.Conversations;

/// <summary>What replicas tell each other about conversations: whoever hears of work for one that is not theirs passes it on to its owner.</summary>
internal sealed class ConversationSignals(ISignals signals, IOwnership ownership, Mailbox mailbox, ConnectorDelivery delivery) : IHostedService
{
    private const string InMailbox = "mailbox";

    private const string InOutbox = "outbox";

    private const string Answered = "answer";

    private const char Separator = '\n';

    public Task StartAsync(CancellationToken cancellationToken)
    {
        signals.On(InMailbox, payload => Ring(mailbox.Ready, payload));
        signals.On(InOutbox, payload => Ring(delivery.Ready, payload));
        signals.On(Answered, payload => mailbox.AnswerFromElsewhere(long.Parse(payload, null)));
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Another replica owns the conversation, and there is something in its mailbox.</summary>
    public static void PassMailbox(ISignals signals, ConversationKey conversation) => signals.Send(InMailbox, Write(conversation));

    /// <summary>Another replica owns the conversation, and there is something in its outbox.</summary>
    public static void PassOutbox(ISignals signals, ConversationKey conversation) => signals.Send(InOutbox, Write(conversation));

    /// <summary>The result of a request is in the store, and the request waits at another replica.</summary>
    public static void PassAnswer(ISignals signals, long entryId) => signals.Send(Answered, entryId.ToString(System.Globalization.CultureInfo.InvariantCulture));

    private void Ring(ReadyConversations ready, string payload)
    {
        // Only the owner takes it up: two that are not would tell each other without end.
        if (payload.Split(Separator, 2) is [var channel, var id] && new ConversationKey(channel, id) is var conversation && ownership.Holds(conversation))
        {
            ready.Ring(conversation);
        }
    }

    private static string Write(ConversationKey conversation) => $"{conversation.Channel}{Separator}{conversation.Conversation}";
}
