using System.Net.WebSockets;
using System.Text;
using Microsoft.Extensions.Options;

namespace ChatBot.Channels.DirectLine;

/// <summary>Serves one WebSocket: shows what lies behind the client's watermark, then everything new, and keeps the line alive.</summary>
internal sealed partial class DirectLineStream(
    DirectLineLog log,
    StreamListeners listeners,
    IOptions<DirectLineOptions> options,
    IHostApplicationLifetime lifetime,
    TimeProvider clock,
    ILogger<DirectLineStream> logger)
{
    private const int LargestFrame = 50;

    /// <summary>Clients send nothing but empty frames.</summary>
    private const int LargestIncoming = 4096;

    /// <summary>A client that does not take a frame in this time is let go; it comes back with its watermark.</summary>
    private static readonly TimeSpan SendLimit = TimeSpan.FromSeconds(30);

    private static readonly TimeSpan CloseLimit = TimeSpan.FromSeconds(2);

    public async Task ServeAsync(WebSocket socket, string conversation, long watermark, CancellationToken cancellationToken)
    {
        if (listeners.Add(conversation) is not { } listener)
        {
            await CloseAsync(socket, WebSocketCloseStatus.PolicyViolation, "too many streams");
            return;
        }

        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, lifetime.ApplicationStopping);
        var receiving = ReceiveAsync(socket, over);

        try
        {
            await SendAsync(socket, conversation, watermark, listener, over.Token);
        }
        catch (OperationCanceledException) when (over.IsCancellationRequested)
        {
            var isStopping = lifetime.ApplicationStopping.IsCancellationRequested;
            await CloseAsync(socket, isStopping ? WebSocketCloseStatus.EndpointUnavailable : WebSocketCloseStatus.NormalClosure, null);
        }
        catch (Exception exception) when (exception is WebSocketException or OperationCanceledException)
        {
            ClientLost(conversation);
        }
        catch (Exception exception)
        {
            StreamFailed(conversation, exception);
            await CloseAsync(socket, WebSocketCloseStatus.InternalServerError, null);
        }
        finally
        {
            listeners.Remove(conversation, listener);
            await HangUpAsync(socket, receiving);
        }
    }

    private async Task SendAsync(WebSocket socket, string conversation, long watermark, StreamListener listener, CancellationToken cancellationToken)
    {
        var hasMore = true;

        while (true)
        {
            if (!hasMore && !await listener.WaitAsync(options.Value.KeepAlive, cancellationToken))
            {
                await SendAsync(socket, "");
                // And looks, since the word of another replica may have been lost.
            }

            var lasting = await log.ReadAfterAsync(conversation, watermark, LargestFrame, cancellationToken);
            hasMore = lasting.Count == LargestFrame;

            // Taken after the reading and sent before: a typing sign never follows the message that it announced.
            if (listener.TakeFleeting() is { Count: > 0 } fleeting)
            {
                await SendAsync(socket, DirectLineJson.ActivitySet(fleeting, watermark));
            }

            if (lasting.Count > 0)
            {
                watermark = lasting[^1].Sequence;
                await SendAsync(socket, DirectLineJson.ActivitySet(lasting.Select(activity => activity.Json), watermark));
            }
        }
    }

    private async Task SendAsync(WebSocket socket, string text)
    {
        using var limit = new CancellationTokenSource(SendLimit, clock);
        await socket.SendAsync(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, endOfMessage: true, limit.Token);
    }

    /// <summary>Reads the client's signs of life until it closes, breaks off, or says more than it should.</summary>
    private static async Task ReceiveAsync(WebSocket socket, CancellationTokenSource over)
    {
        var buffer = new byte[64];
        var received = 0;

        try
        {
            while (received <= LargestIncoming)
            {
                // Not cancelled: that would break the connection off, and the closing words with it.
                var result = await socket.ReceiveAsync(buffer.AsMemory(), CancellationToken.None);

                if (result.MessageType is WebSocketMessageType.Close)
                {
                    break;
                }

                received = result.EndOfMessage ? 0 : received + result.Count;
            }
        }
        catch (Exception exception) when (exception is WebSocketException or OperationCanceledException or ObjectDisposedException)
        {
            // The connection is gone; whoever sends is told below.
        }

        await over.CancelAsync();
    }

    private async Task CloseAsync(WebSocket socket, WebSocketCloseStatus status, string? reason)
    {
        using var limit = new CancellationTokenSource(CloseLimit, clock);

        try
        {
            if (socket.State is WebSocketState.Open or WebSocketState.CloseReceived)
            {
                await socket.CloseOutputAsync(status, reason, limit.Token);
            }
        }
        catch (Exception exception) when (exception is WebSocketException or OperationCanceledException)
        {
            ClientGone(exception);
        }
    }

    /// <summary>Leaves the client the time to read that the stream is closed; breaking off at once could overtake that.</summary>
    private async Task HangUpAsync(WebSocket socket, Task receiving)
    {
        try
        {
            await receiving.WaitAsync(socket.State is WebSocketState.CloseSent ? CloseLimit : TimeSpan.Zero, clock);
        }
        catch (TimeoutException)
        {
            socket.Abort();
            await receiving;
        }
    }

    [LoggerMessage(LogLevel.Debug, "A client of conversation {ConversationId} broke off or was too slow.")]
    private partial void ClientLost(string conversationId);

    [LoggerMessage(LogLevel.Debug, "A client was gone before its stream could be closed.")]
    private partial void ClientGone(Exception exception);

    [LoggerMessage(LogLevel.Error, "The stream of conversation {ConversationId} failed; its client will come back.")]
    private partial void StreamFailed(string conversationId, Exception exception);
}
