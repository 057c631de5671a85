using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json.Nodes;
using ChatBot.Conversations;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Options;

namespace ChatBot.Channels;

/// <summary>
/// <c>POST /api/messages</c>, where channels bring activities: read, authenticated, put into the mailbox, acknowledged.
/// </summary>
/// <remarks>Statuses: Bot Framework Connector, messaging endpoint.</remarks>
internal static partial class MessagesEndpoint
{
    private const int LargestBody = 1024 * 1024;

    private const int LongestType = 64;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static RouteGroupBuilder MapMessages(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/api/messages").WithTags("Channels").DisableAntiforgery();
        group.MapPost("/", TakeAsync)
            .WithSummary("Takes an activity from a channel.")
            .Accepts<JsonObject>("application/json")
            .Produces(StatusCodes.Status200OK)
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status401Unauthorized)
            .ProducesProblem(StatusCodes.Status403Forbidden)
            .ProducesProblem(StatusCodes.Status413PayloadTooLarge)
            .ProducesProblem(StatusCodes.Status415UnsupportedMediaType);
        return group;
    }

    private static async Task<IResult> TakeAsync(
        HttpContext http,
        BotFrameworkAuthentication authentication,
        IOptions<ChannelOptions> channels,
        IOptions<ConversationOptions> conversations,
        Mailbox mailbox,
        ILogger<Mailbox> logger,
        CancellationToken cancellationToken)
    {
        if (channels.Value.IsOpen && !LocalCall.Is(http))
        {
            return Refuse(logger, StatusCodes.Status403Forbidden, "Without an app id (MicrosoftAppId) only callers on this machine are served.");
        }

        if (http.Request.ContentType is not null && !http.Request.HasJsonContentType())
        {
            // Any web page can post plain text to a bot on the same machine without being asked.
            return Refuse(logger, StatusCodes.Status415UnsupportedMediaType, "An activity is application/json.");
        }

        if (await BoundedBody.ReadAsync(http.Request, LargestBody, cancellationToken) is not { } bytes)
        {
            return Refuse(logger, StatusCodes.Status413PayloadTooLarge, $"An activity may have {LargestBody} bytes at most.");
        }

        if (!TryDecode(bytes.Span, out var body, out var reason) || !TryParse(body, out var activity, out reason))
        {
            activity = null;
        }

        AuthenticateRequestResult authenticated;

        try
        {
            // Strangers learn nothing of what a body should be: who they are comes first.
            authenticated = await authentication.AuthenticateRequestAsync(activity ?? Nothing(), http.Request.Headers.Authorization, cancellationToken);
        }
        catch (UnauthorizedAccessException exception)
        {
            return Refuse(logger, StatusCodes.Status401Unauthorized, "The token was not accepted.", exception.Message);
        }

        if (activity is null)
        {
            return Refuse(logger, StatusCodes.Status400BadRequest, reason);
        }

        if (NeedsServiceUrl(activity) && !channels.Value.MayWriteTo(activity.ServiceUrl))
        {
            return Refuse(logger, StatusCodes.Status403Forbidden, "Without an app id (MicrosoftAppId) only service addresses on this machine are answered.");
        }

        var speaker = Speaker.From(authenticated.ClaimsIdentity, authenticated.Audience, authenticated.CallerId);
        return await AppendAsync(mailbox, Arrive(activity, body, speaker), conversations.Value.AnswerWithin, logger, cancellationToken);
    }

    private static Activity Nothing() => new() { Type = ActivityTypes.Message, ChannelId = "unknown" };

    private static async Task<IResult> AppendAsync(
        Mailbox mailbox, Arrival arrival, TimeSpan limit, ILogger logger, CancellationToken cancellationToken)
    {
        if (arrival.Kind is EntryKind.Activity)
        {
            await mailbox.AppendAsync(arrival, cancellationToken);
            return TypedResults.Ok();
        }

        try
        {
            var result = await mailbox.AppendAndWaitAsync(arrival, limit, cancellationToken);
            return result.Body is null
                ? TypedResults.StatusCode(result.Status)
                : TypedResults.Text(result.Body, "application/json", Encoding.UTF8, result.Status);
        }
        catch (TimeoutException)
        {
            return Refuse(logger, StatusCodes.Status504GatewayTimeout, "The bot did not answer in time.");
        }
    }

    private static Arrival Arrive(Activity activity, string body, Speaker speaker) => new(
        new ConversationKey(activity.ChannelId, activity.Conversation.Id),
        activity.Type == ActivityTypes.Invoke || activity.DeliveryMode == DeliveryModes.ExpectReplies ? EntryKind.Request : EntryKind.Activity,
        body,
        speaker,
        DuplicateKey(activity));

    /// <summary>Edits and deletes carry the id of the message that they are about, so there the time tells them apart.</summary>
    private static string? DuplicateKey(Activity activity) => activity switch
    {
        { Id: null or "" } => null,
        { Type: ActivityTypes.MessageUpdate or ActivityTypes.MessageDelete } => $"{activity.Type}|{activity.Id}|{activity.Timestamp:O}",
        _ => $"{activity.Type}|{activity.Id}",
    };

    private static bool TryDecode(ReadOnlySpan<byte> bytes, out string body, out string reason)
    {
        try
        {
            (body, reason) = (Strict.GetString(bytes.StartsWith(Encoding.UTF8.Preamble) ? bytes[Encoding.UTF8.Preamble.Length..] : bytes), "");
        }
        catch (DecoderFallbackException)
        {
            (body, reason) = ("", "The body is not UTF-8.");
        }

        return reason.Length == 0;
    }

    private static bool TryParse(string body, [NotNullWhen(true)] out Activity? activity, out string reason)
    {
        if (!IncomingActivity.TryRead(body, out activity, out reason))
        {
            return false;
        }

        reason = activity switch
        {
            { Type: null or "" } => "The activity has no type.",
            { Type: var type } when type.Length > LongestType || type.Any(char.IsControl) => "The activity's type is no type's name.",
            { ChannelId: null or "" } => "The activity has no channelId.",
            { Conversation: null or { Id: null or "" } } => "The activity has no conversation with an id.",
            { From: null or { Id: null or "" } } => "The activity has no from with an id.",
            _ when NeedsServiceUrl(activity) && !IsWebAddress(activity.ServiceUrl) => "The activity has no serviceUrl (http or https) to answer to.",
            _ => "",
        };

        return reason.Length == 0;
    }

    /// <summary>A request that is answered in its own response needs no address to answer to.</summary>
    private static bool NeedsServiceUrl(Activity activity) => activity.DeliveryMode != DeliveryModes.ExpectReplies;

    private static bool IsWebAddress(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp);

    private static ProblemHttpResult Refuse(ILogger logger, int status, string reason, string? detail = null)
    {
        ActivityRefused(logger, status, reason, detail ?? "");
        return TypedResults.Problem(reason, statusCode: status);
    }

    [LoggerMessage(LogLevel.Warning, "An activity was refused with {Status}: {Reason} {Detail}")]
    private static partial void ActivityRefused(ILogger logger, int status, string reason, string detail);
}
