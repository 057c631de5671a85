using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging;
using Microsoft.Rest;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Builder;

/// <summary>Shows a conversation's traffic and state in another one: <c>/INSPECT open</c> there gives the command that begins it here.</summary>
/// <remarks>For development: whoever may write to the bot may have a conversation that he takes part in shown to him.</remarks>
[Obsolete("The Emulator's inspection of bots is no longer developed.")]
public partial class InspectionMiddleware : InterceptionMiddleware
{
    private const string Command = "/INSPECT";
    private static readonly HttpClient SharedClient = SharedHttpHandler.CreateClient();

    private readonly InspectionState _inspectionState;
    private readonly IStatePropertyAccessor<InspectionSessions> _sessions;
    private readonly UserState _userState;
    private readonly ConversationState _conversationState;
    private readonly MicrosoftAppCredentials _credentials;

    /// <summary>Initializes a new instance of the <see cref="InspectionMiddleware"/> class.</summary>
    /// <param name="inspectionState">Keeps who watches what.</param>
    /// <param name="userState">The state of users to show, if any.</param>
    /// <param name="conversationState">The state of conversations to show, if any.</param>
    /// <param name="credentials">The bot's credentials; none when null.</param>
    /// <param name="logger">Takes the log.</param>
    public InspectionMiddleware(InspectionState inspectionState, UserState userState = null, ConversationState conversationState = null, MicrosoftAppCredentials credentials = null, ILogger<InspectionMiddleware> logger = null)
        : base(logger)
    {
        _inspectionState = inspectionState ?? throw new ArgumentNullException(nameof(inspectionState));
        _sessions = inspectionState.CreateProperty<InspectionSessions>(nameof(InspectionSessions));
        _userState = userState;
        _conversationState = conversationState;
        _credentials = credentials ?? MicrosoftAppCredentials.Empty;
    }

    /// <summary>Does what a message asks for, if it is a command to open a session or to attach a conversation to one.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    /// <returns>Whether it was such a command.</returns>
    public async Task<bool> ProcessCommandAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        if (turnContext.Activity is not { Type: ActivityTypes.Message, Text: not null } activity)
        {
            return false;
        }

        var said = activity.Text;
        var words = activity.RemoveRecipientMention()?.Trim().Split(' ') ?? [];
        activity.Text = said;
        switch (words)
        {
            case [Command, "open"]:
                await OpenAsync(turnContext, cancellationToken).ConfigureAwait(false);
                return true;
            case [Command, "attach", var sessionId]:
                await AttachAsync(turnContext, sessionId, cancellationToken).ConfigureAwait(false);
                return true;
            default:
                return false;
        }
    }

    /// <summary>Gets what sends to the watcher.</summary>
    /// <returns>A client that is shared and not disposed.</returns>
    protected virtual HttpClient GetHttpClient() => SharedClient;

    /// <inheritdoc/>
    protected override async Task<(bool, bool)> InboundAsync(ITurnContext turnContext, Activity traceActivity, CancellationToken cancellationToken)
    {
        if (await ProcessCommandAsync(turnContext, cancellationToken).ConfigureAwait(false))
        {
            return (false, false);
        }

        return (true, await ShowAsync(turnContext, traceActivity, cancellationToken).ConfigureAwait(false));
    }

    /// <inheritdoc/>
    protected override async Task OutboundAsync(ITurnContext turnContext, IEnumerable<Activity> traceActivities, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(traceActivities);
        foreach (var trace in traceActivities)
        {
            if (!await ShowAsync(turnContext, trace, cancellationToken).ConfigureAwait(false))
            {
                return;
            }
        }
    }

    /// <inheritdoc/>
    protected override async Task TraceStateAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        var shown = new JObject();
        if (_userState is not null)
        {
            await _userState.LoadAsync(turnContext, false, cancellationToken).ConfigureAwait(false);
            shown["userState"] = _userState.Get(turnContext);
        }

        if (_conversationState is not null)
        {
            await _conversationState.LoadAsync(turnContext, false, cancellationToken).ConfigureAwait(false);
            shown["conversationState"] = _conversationState.Get(turnContext);
        }

        await ShowAsync(turnContext, TraceOf("BotState", "Bot State", "https://www.botframework.com/schemas/botState", shown), cancellationToken).ConfigureAwait(false);
    }

    private async Task OpenAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        var sessions = await _sessions.GetAsync(turnContext, () => new InspectionSessions(), cancellationToken).ConfigureAwait(false);
        var id = sessions.Open(turnContext.Activity.GetConversationReference());
        await _inspectionState.SaveChangesAsync(turnContext, false, cancellationToken).ConfigureAwait(false);
        await turnContext.SendActivityAsync(TraceOf("Command", "Command", "https://www.botframework.com/schemas/command", $"{Command} attach {id}"), cancellationToken).ConfigureAwait(false);
    }

    private async Task AttachAsync(ITurnContext turnContext, string sessionId, CancellationToken cancellationToken)
    {
        var sessions = await _sessions.GetAsync(turnContext, () => new InspectionSessions(), cancellationToken).ConfigureAwait(false);
        var answer = sessions.Attach(turnContext.Activity.Conversation.Id, sessionId)
            ? "Attached to session, all traffic is being replicated for inspection."
            : $"Open session with id {sessionId} does not exist.";
        await _inspectionState.SaveChangesAsync(turnContext, false, cancellationToken).ConfigureAwait(false);
        await turnContext.SendActivityAsync(MessageFactory.Text(answer), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Shows a trace to the watcher; the session of one who is not there any more is closed.</summary>
    /// <returns>Whether somebody watches.</returns>
    private async Task<bool> ShowAsync(ITurnContext turnContext, Activity trace, CancellationToken cancellationToken)
    {
        var sessions = await _sessions.GetAsync(turnContext, () => new InspectionSessions(), cancellationToken).ConfigureAwait(false);
        var conversationId = turnContext.Activity.Conversation?.Id;
        if (sessions.Watcher(conversationId) is not { } watcher)
        {
            return false;
        }

        trace.ApplyConversationReference(watcher);
        using var connector = new ConnectorClient(new Uri(watcher.ServiceUrl), _credentials, GetHttpClient(), disposeHttpClient: false);
        try
        {
            await connector.Conversations.SendToConversationAsync(trace, cancellationToken).ConfigureAwait(false);
            return true;
        }
        catch (Exception exception) when (exception is RestException or HttpRequestException)
        {
            WatcherNotReached(Logger, exception);
            sessions.Close(conversationId);
            await _inspectionState.SaveChangesAsync(turnContext, false, cancellationToken).ConfigureAwait(false);
            return false;
        }
    }

    [LoggerMessage(LogLevel.Warning, "Who watches the conversation was not reached; the session is closed.")]
    private static partial void WatcherNotReached(ILogger logger, Exception exception);
}
