using System.Data.Common;
using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ChatBot.Channels.DirectLine;

/// <summary>Conversations: begun, resumed, read and written.</summary>
internal static partial class DirectLineConversationEndpoints
{
    private const int LargestSet = 250;

    public static async Task<Results<Ok<ConversationOpened>, Created<ConversationOpened>>> StartAsync(
        HttpContext http, DirectLineTokens tokens, StreamTickets tickets, DirectLineConversations conversations, CancellationToken cancellationToken)
    {
        var caller = DirectLineGate.Caller(http);
        var body = await DirectLineEndpoints.ReadObjectAsync(http.Request, cancellationToken);
        var said = body.FindObject("user");
        var user = DirectLineUser.Find(caller, said?.FindText("id"), said?.FindText("name"));
        var grant = caller.Grant ?? new DirectLineGrant(DirectLineTokens.NewConversationId(), null, null, []);
        var started = await conversations.StartAsync(grant.ConversationId, user, body.FindText("locale"), cancellationToken);
        var opened = Open(http, tokens, tickets, grant, DirectLineLog.Beginning);
        return started ? TypedResults.Created((string?)null, opened) : TypedResults.Ok(opened);
    }

    public static async Task<Ok<ConversationOpened>> ResumeAsync(
        HttpContext http,
        string conversationId,
        string? watermark,
        DirectLineTokens tokens,
        StreamTickets tickets,
        DirectLineLog log,
        CancellationToken cancellationToken)
    {
        var newest = await log.FindNewestAsync(conversationId, cancellationToken) ?? throw DirectLineRefusal.NoSuchConversation();
        var grant = DirectLineGate.Caller(http).Grant ?? new DirectLineGrant(conversationId, null, null, []);
        return TypedResults.Ok(Open(http, tokens, tickets, grant, ReadWatermark(watermark, absent: newest)));
    }

    public static async Task<ContentHttpResult> PollAsync(
        string conversationId, string? watermark, DirectLineLog log, ILogger<DirectLineLog> logger, CancellationToken cancellationToken)
    {
        var behind = ReadWatermark(watermark, absent: DirectLineLog.Beginning);

        try
        {
            var activities = await log.ReadAfterAsync(conversationId, behind, LargestSet, cancellationToken);

            if (activities.Count == 0 && await log.FindNewestAsync(conversationId, cancellationToken) is null)
            {
                throw DirectLineRefusal.NoSuchConversation();
            }

            return Json(DirectLineJson.ActivitySet(
                activities.Select(activity => activity.Json), activities.Count > 0 ? activities[^1].Sequence : behind));
        }
        catch (DbException exception)
        {
            // A client that is told of a failure never polls again; nothing new is true enough until the store is back.
            PollNotServed(logger, conversationId, exception);
            return Json(DirectLineJson.ActivitySet([], behind));
        }
    }

    public static async Task<Ok<ResourceCreated>> PostAsync(
        HttpContext http, string conversationId, DirectLinePosts posts, CancellationToken cancellationToken)
    {
        var activity = await DirectLineEndpoints.ReadObjectAsync(http.Request, cancellationToken);
        var from = activity.FindObject("from");
        var user = DirectLineUser.Find(DirectLineGate.Caller(http), from?.FindText("id"), from?.FindText("name"))
            ?? throw DirectLineRefusal.Missing("'from.id' is missing.");
        return TypedResults.Ok(new ResourceCreated(
            await posts.TakeAsync(conversationId, user, activity, _ => Task.CompletedTask, cancellationToken)));
    }

    /// <summary>Watermarks are ours, so one that we cannot read is from elsewhere: it counts as none, or <c>-</c> for the beginning.</summary>
    public static long ReadWatermark(string? watermark, long absent) =>
        watermark is "-" ? DirectLineLog.Beginning
        : long.TryParse(watermark, NumberStyles.None, CultureInfo.InvariantCulture, out var sequence) ? sequence
        : absent;

    private static ConversationOpened Open(
        HttpContext http, DirectLineTokens tokens, StreamTickets tickets, DirectLineGrant grant, long watermark)
    {
        var request = http.Request;
        var scheme = request.IsHttps ? "wss" : "ws";
        var ticket = Uri.EscapeDataString(tickets.Issue(grant.ConversationId, grant.Origins));
        var mark = watermark == DirectLineLog.Beginning ? "-" : watermark.ToString(CultureInfo.InvariantCulture);
        var stream = $"{scheme}://{request.Host}{request.PathBase}{DirectLineChannel.Path}/conversations/{Uri.EscapeDataString(grant.ConversationId)}/stream?watermark={mark}&t={ticket}";
        return new ConversationOpened(grant.ConversationId, tokens.Issue(grant), (int)tokens.Lifetime.TotalSeconds, stream);
    }

    private static ContentHttpResult Json(string json) => TypedResults.Text(json, "application/json", System.Text.Encoding.UTF8);

    [LoggerMessage(LogLevel.Warning, "A poll of conversation {ConversationId} was answered as empty: the store did not answer.")]
    private static partial void PollNotServed(ILogger logger, string conversationId, Exception exception);
}
