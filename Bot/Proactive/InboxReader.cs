using System.Data.Common;
using System.Text.Json;
using ChatBot.Connectors.Capabilities.Contacts;
using ChatBot.Connectors.Capabilities.Events;
using ChatBot.Connectors.Webhooks;
using ChatBot.Conversations;
using ChatBot.Data;

namespace ChatBot.Proactive;

/// <summary>Reads the inbox: each delivery becomes business events, which go on the timeline and, as notices, to their customers.</summary>
internal sealed partial class InboxReader(
    WebhookInbox inbox,
    IEnumerable<IWebhookSource> sources,
    EventIntake intake,
    Mailbox mailbox,
    KnownAnswers answers,
    IOwnership ownership,
    ISignals signals,
    TimeProvider clock,
    ILogger<InboxReader> logger) : BackgroundService
{
    private const int Batch = 32;

    private const string Signal = "inbox";

    /// <summary>The inbox is owned as a conversation is: one replica reads it at a time.</summary>
    private static readonly ConversationKey Inbox = new("", "webhook inbox");

    private static readonly TimeSpan LooksEvery = TimeSpan.FromSeconds(5);

    private static readonly TimeSpan PauseAfterFailure = TimeSpan.FromSeconds(5);

    private readonly Dictionary<string, IWebhookSource> _sources = sources.ToDictionary(source => source.Name);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        signals.On(Signal, _ =>
        {
            if (ownership.Holds(Inbox))
            {
                inbox.Ring();
            }
        });
        var isRung = false;

        while (true)
        {
            try
            {
                await ReadAllAsync(isRung, stoppingToken);
            }
            catch (DbException exception)
            {
                NotLooked(exception);
            }

            isRung = await inbox.WaitAsync(LooksEvery, stoppingToken);
        }
    }

    private async Task ReadAllAsync(bool isRung, CancellationToken cancellationToken)
    {
        if (!isRung)
        {
            await inbox.CountAsync(cancellationToken);
        }

        if (await ownership.TakeAsync(Inbox, cancellationToken) is null)
        {
            // Whoever reads it is told of what came in here; that a while has passed is no news.
            if (isRung)
            {
                signals.Send(Signal, "");
            }

            return;
        }

        while (await inbox.FindWaitingAsync(Batch, cancellationToken) is { Count: > 0 } waiting)
        {
            foreach (var kept in waiting)
            {
                await ReadAsync(kept, cancellationToken);
            }
        }
    }

    private async Task ReadAsync(KeptDelivery kept, CancellationToken cancellationToken)
    {
        try
        {
            var events = _sources[kept.Source].Read(kept.Delivery);
            var concerned = new List<(BusinessEvent Event, CustomerIdentified? Customer)>();

            foreach (var happened in events)
            {
                concerned.Add((happened, await intake.FindCustomerAsync(happened.Subject, $"webhook|{kept.Id}", cancellationToken)));
            }

            await KeepAsync(kept, concerned);
            foreach (var (happened, customer) in concerned)
            {
                answers.Forget(customer?.Customer, happened.Subject.Email);
            }
        }
        catch (CustomersUnavailableException exception)
        {
            // Who is concerned cannot be found out now. The delivery stays where it is.
            DeliveryWaits(kept.Id, kept.Source, exception);
            await Task.Delay(PauseAfterFailure, clock, cancellationToken);
        }
        catch (Exception exception) when (exception is JsonException or FormatException or KeyNotFoundException)
        {
            DeliveryUnreadable(kept.Id, kept.Source, exception);
            await inbox.EndAsync(kept.Id, "unreadable", _ => Task.CompletedTask);
        }
    }

    private async Task KeepAsync(KeptDelivery kept, IReadOnlyList<(BusinessEvent Event, CustomerIdentified? Customer)> concerned)
    {
        var toRing = new List<ConversationKey>();
        await inbox.EndAsync(
            kept.Id,
            concerned.Count == 0 ? "not_followed" : "read",
            async transaction =>
            {
                foreach (var (happened, customer) in concerned)
                {
                    if (await intake.TakeAsync(transaction, kept.Source, happened, customer) is { ToRing: { } conversation })
                    {
                        toRing.Add(conversation);
                    }
                }
            });
        toRing.ForEach(mailbox.Ready.Ring);
        DeliveryRead(kept.Id, kept.Source, concerned.Count);
    }

    [LoggerMessage(LogLevel.Warning, "The inbox could not be read; it is looked into again soon.")]
    private partial void NotLooked(Exception exception);

    [LoggerMessage(LogLevel.Information, "Delivery {DeliveryId} from {Source} was read: {Count} events.")]
    private partial void DeliveryRead(long deliveryId, string source, int count);

    [LoggerMessage(LogLevel.Error, "Delivery {DeliveryId} from {Source} cannot be read; it is kept as it came.")]
    private partial void DeliveryUnreadable(long deliveryId, string source, Exception exception);

    [LoggerMessage(LogLevel.Warning, "Delivery {DeliveryId} from {Source} waits until customers can be found again.")]
    private partial void DeliveryWaits(long deliveryId, string source, Exception exception);
}
