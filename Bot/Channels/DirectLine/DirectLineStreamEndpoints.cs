using Microsoft.AspNetCore.Http.HttpResults;

namespace ChatBot.Channels.DirectLine;

/// <summary>The WebSocket of a conversation, opened with the one-time ticket in its address.</summary>
internal static class DirectLineStreamEndpoints
{
    public static async Task<Results<EmptyHttpResult, JsonHttpResult<DirectLineError>>> OpenAsync(
        HttpContext http,
        string conversationId,
        string? watermark,
        string? t,
        StreamTickets tickets,
        DirectLineLog log,
        DirectLineStream stream,
        CancellationToken cancellationToken)
    {
        if (!http.WebSockets.IsWebSocketRequest)
        {
            return DirectLineError.Of(StatusCodes.Status400BadRequest, "BadArgument", "This address is for WebSockets.");
        }

        if (!tickets.Redeem(t ?? "", conversationId, http.Request.Headers.Origin))
        {
            return DirectLineError.Of(StatusCodes.Status403Forbidden, "TokenExpired", "This stream address was used already or is too old: get the conversation again.");
        }

        if (await log.FindNewestAsync(conversationId, cancellationToken) is null)
        {
            return DirectLineError.Of(StatusCodes.Status404NotFound, "NotFound", "There is no such conversation.");
        }

        using var socket = await http.WebSockets.AcceptWebSocketAsync(new WebSocketAcceptContext
        {
            KeepAliveInterval = TimeSpan.FromSeconds(30),
            KeepAliveTimeout = TimeSpan.FromSeconds(30),
        });
        await stream.ServeAsync(
            socket, conversationId, DirectLineConversationEndpoints.ReadWatermark(watermark, absent: DirectLineLog.Beginning), cancellationToken);
        return TypedResults.Empty;
    }
}
