using System.Collections.Concurrent;
using System.Net;
using ChatBot.Data;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Options;

namespace ChatBot.Conversations;

/// <summary>Sends what turns have committed, in order for each conversation; retries what a channel could not take for now.</summary>
internal sealed partial class OutboxSender(
    Outbox outbox,
    ConnectorDelivery delivery,
    ConnectorCalls connector,
    SendWindows windows,
    IOwnership ownership,
    ISignals signals,
    IOptions<ConversationOptions> options,
    TimeProvider clock,
    ILogger<OutboxSender> logger) : BackgroundService
{
    private const string Interrupted = "It was being sent when the bot stopped.";

    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(30);

    private readonly ConcurrentDictionary<ConversationKey, ITimer> _later = new();

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(
        delivery.Ready.RingWaitingAsync(outbox.FindWaitingAsync, NotLooked, clock, stoppingToken),
        delivery.Ready.WorkAsync(options.Value.ParallelSends, EmptyAsync, stoppingToken));

    private async Task EmptyAsync(ConversationKey conversation, CancellationToken cancellationToken)
    {
        try
        {
            if (await ownership.TakeAsync(conversation, cancellationToken) is not { } lease)
            {
                ConversationSignals.PassOutbox(signals, conversation);
                return;
            }

            while (await outbox.FindNextAsync(conversation, cancellationToken) is { } next)
            {
                if (next.WasStarted)
                {
                    await SettleInterruptedAsync(next, cancellationToken);
                    continue;
                }

                if (next.NextAt - clock.GetUtcNow() is { Ticks: > 0 } pause)
                {
                    // Others may send meanwhile: a channel that is down must not hold their places.
                    RingLater(conversation, pause);
                    return;
                }

                if (windows.Take(conversation) is { } full)
                {
                    RingLater(conversation, full);
                    return;
                }

                await SendAsync(next, lease, cancellationToken);
            }
        }
        catch (LeaseLostException)
        {
            delivery.Ready.Ring(conversation);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            OutboxLeft(conversation.Channel, conversation.Conversation, exception);
        }
    }

    /// <summary>
    /// What was being sent when its replica crashed, or lost the store, may have arrived. An answer is sent at most once, so it is not sent again.
    /// </summary>
    private Task SettleInterruptedAsync(OutboxEntry entry, CancellationToken cancellationToken)
    {
        NotSent(entry.Id, entry.Outgoing.Conversation.Channel, entry.Outgoing.Conversation.Conversation, "unknown", Interrupted);
        return outbox.EndAsync(entry.Id, "unknown", null, Interrupted, cancellationToken);
    }

    private async Task SendAsync(OutboxEntry entry, Lease lease, CancellationToken cancellationToken)
    {
        await outbox.StartAsync(entry.Id, lease, cancellationToken);
        var outgoing = await ResolveIdsAsync(entry.Outgoing, cancellationToken);

        try
        {
            var id = await connector.CallAsync(outgoing, cancellationToken);
            await outbox.EndAsync(entry.Id, "sent", id, null, cancellationToken);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            await SettleAsync(entry, exception, cancellationToken);
        }
    }

    private void RingLater(ConversationKey conversation, TimeSpan pause)
    {
        var timer = clock.CreateTimer(_ => Ring(conversation), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        _later.AddOrUpdate(conversation, timer, (_, earlier) =>
        {
            earlier.Dispose();
            return timer;
        });
        timer.Change(pause, Timeout.InfiniteTimeSpan);
    }

    private void Ring(ConversationKey conversation)
    {
        if (_later.TryRemove(conversation, out var timer))
        {
            timer.Dispose();
        }

        delivery.Ready.Ring(conversation);
    }

    private async Task SettleAsync(OutboxEntry entry, Exception exception, CancellationToken cancellationToken)
    {
        var status = (exception as ErrorResponseException)?.Response?.StatusCode;

        if (IsForLater(status, exception) && entry.Attempts < options.Value.SendRetries)
        {
            await outbox.PostponeAsync(entry.Id, clock.GetUtcNow() + PauseAfter(entry.Attempts, exception), cancellationToken);
            return;
        }

        // What is neither the channel's word nor a connection that never was may have arrived all the same.
        var outcome = status is null && exception is not (HttpRequestException or ChannelRefusedException) ? "unknown" : "refused";
        NotSent(entry.Id, entry.Outgoing.Conversation.Channel, entry.Outgoing.Conversation.Conversation, outcome, exception.Message);

        if (IsClosed(status, entry.Outgoing.Conversation))
        {
            await outbox.CloseAsync(entry.Outgoing.Conversation, exception.Message, cancellationToken);
            return;
        }

        await outbox.EndAsync(entry.Id, outcome, null, exception.Message, cancellationToken);
    }

    /// <summary>
    /// Whether Teams says that nobody may write there: blocked by the user, or not installed (403), or the conversation is gone (404). Other channels say
    /// 403 when the bot's registration is wrong, which is not the conversation's fault.
    /// </summary>
    private static bool IsClosed(HttpStatusCode? status, ConversationKey conversation) =>
        conversation.Channel == "msteams" && status is (HttpStatusCode.Forbidden or HttpStatusCode.NotFound);

    /// <summary>Only what the channel surely did not take is tried again: an answer is sent at most once.</summary>
    private static bool IsForLater(HttpStatusCode? status, Exception exception) => status switch
    {
        HttpStatusCode.TooManyRequests or HttpStatusCode.PreconditionFailed => true,
        HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout => true,
        null => exception is HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError },
        _ => false,
    };

    private static TimeSpan PauseAfter(int attempts, Exception exception)
    {
        if (exception is ErrorResponseException { Response.Headers: { } headers } &&
            headers.FirstOrDefault(header => header.Key.Equals("Retry-After", StringComparison.OrdinalIgnoreCase)).Value?.FirstOrDefault() is { } after &&
            int.TryParse(after, out var seconds))
        {
            return TimeSpan.FromSeconds(Math.Clamp(seconds, 0, 3600));
        }

        var pause = FirstPause * Math.Pow(2, attempts) * (0.75 + (Random.Shared.NextDouble() / 2));
        return pause < LongestPause ? pause : LongestPause;
    }

    private async Task<Outgoing> ResolveIdsAsync(Outgoing outgoing, CancellationToken cancellationToken)
    {
        var activity = outgoing.Activity;

        if (outgoing.Verb is not OutgoingVerb.Send)
        {
            activity.Id = await outbox.ResolveAsync(outgoing.Conversation, outgoing.ProvisionalId, cancellationToken);
        }

        if (!string.IsNullOrEmpty(activity.ReplyToId))
        {
            activity.ReplyToId = await outbox.ResolveAsync(outgoing.Conversation, activity.ReplyToId, cancellationToken);
        }

        return outgoing;
    }

    [LoggerMessage(LogLevel.Warning, "What waits in the outbox could not be looked up.")]
    private partial void NotLooked(Exception exception);

    [LoggerMessage(LogLevel.Warning, "Outbox entry {Id} for {Channel} {Conversation} ended as {Outcome}: {Reason}")]
    private partial void NotSent(long id, string channel, string conversation, string outcome, string reason);

    [LoggerMessage(LogLevel.Error, "The outbox of {Channel} {Conversation} was left with something in it.")]
    private partial void OutboxLeft(string channel, string conversation, Exception exception);
}
