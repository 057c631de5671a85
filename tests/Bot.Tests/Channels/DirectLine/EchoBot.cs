using ChatBot.Conversations;
using ChatBot.Data;
using ChatBot.Tests.Conversations;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Hosting;
using Newtonsoft.Json;

namespace ChatBot.Tests.Channels.DirectLine;

/// <summary>The smallest worker: takes the mailbox in order and answers every message, the way that the real one does.</summary>
internal sealed class EchoBot(IStore store, Mailbox mailbox, IDelivery delivery) : BackgroundService
{
    private readonly List<(Activity Activity, Speaker Speaker)> _seen = [];
    private readonly Lock _lock = new();

    /// <summary>What the bot does upon an activity; the outgoing ids are given as the turn knows them.</summary>
    public Func<Activity, IEnumerable<(OutgoingVerb Verb, string Id, Activity Activity)>> Turn { get; set; } = Echo;

    public IReadOnlyList<(Activity Activity, Speaker Speaker)> Seen
    {
        get
        {
            lock (_lock)
            {
                return [.. _seen];
            }
        }
    }

    public static Activity Reply(Activity to, string text) => new()
    {
        Type = ActivityTypes.Message,
        Text = text,
        From = to.Recipient,
        Recipient = to.From,
        Conversation = to.Conversation,
        ReplyToId = to.Id,
    };

    public static Activity Typing(Activity to) => new() { Type = ActivityTypes.Typing, From = to.Recipient, Recipient = to.From, Conversation = to.Conversation };

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => mailbox.Ready.WorkAsync(parallel: 2, EmptyAsync, stoppingToken);

    private async Task EmptyAsync(ConversationKey conversation, CancellationToken cancellationToken)
    {
        while (await mailbox.FindNextAsync(conversation, cancellationToken) is { } entry)
        {
            await TakeAsync(entry, cancellationToken);
        }
    }

    private static IEnumerable<(OutgoingVerb, string, Activity)> Echo(Activity said)
    {
        if (said.Type is ActivityTypes.Message)
        {
            yield return (OutgoingVerb.Send, $"{said.Id}-echo", Reply(said, $"Echo: {said.Text}"));
        }
    }

    private async Task TakeAsync(MailboxEntry entry, CancellationToken cancellationToken)
    {
        var activity = JsonConvert.DeserializeObject<Activity>(entry.Activity)!;

        lock (_lock)
        {
            _seen.Add((activity, entry.Speaker));
        }

        var all = Turn(activity)
            .Select(sent => new Outgoing(entry.Conversation, entry.Id, sent.Verb, sent.Id, sent.Activity, entry.Speaker))
            .ToList();
        var fleeting = all.Where(outgoing => outgoing.Activity.Type is ActivityTypes.Typing).ToList();

        foreach (var outgoing in fleeting)
        {
            await delivery.ShowAsync(outgoing, cancellationToken);
        }

        await store.WriteAsync(
            async transaction =>
            {
                foreach (var outgoing in all.Except(fleeting))
                {
                    await delivery.StageAsync(transaction, outgoing);
                }

                await entry.EndAsync(transaction, null);
                return true;
            },
            cancellationToken);
        delivery.Release(entry.Conversation);
    }
}
