using System.Globalization;
using System.Security.Claims;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>Joins a bot to a channel: takes activities in, runs the turn, sends activities out.</summary>
public abstract class BotAdapter
{
    /// <summary>The key in turn state of the caller's claims identity.</summary>
    public const string BotIdentityKey = "BotIdentity";

    /// <summary>The key in turn state of the audience that outgoing tokens are for.</summary>
    public const string OAuthScopeKey = "Microsoft.Bot.Builder.BotAdapter.OAuthScope";

    /// <summary>The key in turn state of the activity that answers an invoke.</summary>
    public const string InvokeResponseKey = "BotFrameworkAdapter.InvokeResponse";

    /// <summary>Initializes a new instance of the <see cref="BotAdapter"/> class.</summary>
    public BotAdapter()
    {
    }

    /// <summary>Gets or sets what happens when a turn throws; when null, the exception goes to the adapter's caller.</summary>
    public Func<ITurnContext, Exception, Task> OnTurnError { get; set; }

    /// <summary>Gets the middleware around each turn.</summary>
    public MiddlewareSet MiddlewareSet { get; } = new();

    /// <summary>Adds a middleware at the end.</summary>
    /// <param name="middleware">The middleware.</param>
    /// <returns>This adapter.</returns>
    public BotAdapter Use(IMiddleware middleware)
    {
        MiddlewareSet.Use(middleware);
        return this;
    }

    /// <summary>Sends activities to the channel, in order.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="activities">What to send.</param>
    /// <param name="cancellationToken">Cancels the sending.</param>
    /// <returns>The channel's answers, one for each activity.</returns>
    public abstract Task<ResourceResponse[]> SendActivitiesAsync(ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken);

    /// <summary>Replaces an activity in the channel.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="activity">The new content, with the id of the old.</param>
    /// <param name="cancellationToken">Cancels the update.</param>
    /// <returns>The channel's answer.</returns>
    public abstract Task<ResourceResponse> UpdateActivityAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken);

    /// <summary>Deletes an activity in the channel.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="reference">Names the activity.</param>
    /// <param name="cancellationToken">Cancels the deletion.</param>
    /// <returns>A task that ends with the deletion.</returns>
    public abstract Task DeleteActivityAsync(ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken);

    /// <summary>Runs a turn that the bot begins, in a conversation that exists.</summary>
    /// <param name="botId">The bot's app id.</param>
    /// <param name="reference">Names the conversation.</param>
    /// <param name="callback">The bot's logic.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns>A task that ends with the turn.</returns>
    public virtual async Task ContinueConversationAsync(string botId, ConversationReference reference, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        BotAssert.ConversationReferenceNotNull(reference);
        using var context = new TurnContext(this, reference.GetContinuationActivity());
        await RunPipelineAsync(context, callback, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Runs a turn that the bot begins, in a conversation that exists.</summary>
    /// <param name="botId">The bot's app id.</param>
    /// <param name="continuationActivity">The activity that the turn begins with.</param>
    /// <param name="callback">The bot's logic.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns>A task that ends with the turn.</returns>
    /// <exception cref="NotImplementedException">The adapter does not offer it.</exception>
    public virtual Task ContinueConversationAsync(string botId, Activity continuationActivity, BotCallbackHandler callback, CancellationToken cancellationToken) =>
        throw NotOffered();

    /// <summary>Runs a turn that the bot begins, in a conversation that exists.</summary>
    /// <param name="claimsIdentity">Who the bot is.</param>
    /// <param name="reference">Names the conversation.</param>
    /// <param name="callback">The bot's logic.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns>A task that ends with the turn.</returns>
    /// <exception cref="NotImplementedException">The adapter does not offer it.</exception>
    public virtual Task ContinueConversationAsync(ClaimsIdentity claimsIdentity, ConversationReference reference, BotCallbackHandler callback, CancellationToken cancellationToken) =>
        throw NotOffered();

    /// <summary>Runs a turn that the bot begins, in a conversation that exists.</summary>
    /// <param name="claimsIdentity">Who the bot is.</param>
    /// <param name="continuationActivity">The activity that the turn begins with.</param>
    /// <param name="callback">The bot's logic.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns>A task that ends with the turn.</returns>
    /// <exception cref="NotImplementedException">The adapter does not offer it.</exception>
    public virtual Task ContinueConversationAsync(ClaimsIdentity claimsIdentity, Activity continuationActivity, BotCallbackHandler callback, CancellationToken cancellationToken) =>
        throw NotOffered();

    /// <summary>Runs a turn that the bot begins, in a conversation that exists.</summary>
    /// <param name="claimsIdentity">Who the bot is.</param>
    /// <param name="reference">Names the conversation.</param>
    /// <param name="audience">Whom outgoing tokens are for.</param>
    /// <param name="callback">The bot's logic.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns>A task that ends with the turn.</returns>
    /// <exception cref="NotImplementedException">The adapter does not offer it.</exception>
    public virtual Task ContinueConversationAsync(ClaimsIdentity claimsIdentity, ConversationReference reference, string audience, BotCallbackHandler callback, CancellationToken cancellationToken) =>
        throw NotOffered();

    /// <summary>Runs a turn that the bot begins, in a conversation that exists.</summary>
    /// <param name="claimsIdentity">Who the bot is.</param>
    /// <param name="continuationActivity">The activity that the turn begins with.</param>
    /// <param name="audience">Whom outgoing tokens are for.</param>
    /// <param name="callback">The bot's logic.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns>A task that ends with the turn.</returns>
    /// <exception cref="NotImplementedException">The adapter does not offer it.</exception>
    public virtual Task ContinueConversationAsync(ClaimsIdentity claimsIdentity, Activity continuationActivity, string audience, BotCallbackHandler callback, CancellationToken cancellationToken) =>
        throw NotOffered();

    /// <summary>Makes a conversation in a channel and runs a first turn in it.</summary>
    /// <param name="botAppId">The bot's app id.</param>
    /// <param name="channelId">The channel.</param>
    /// <param name="serviceUrl">The channel's address.</param>
    /// <param name="audience">Whom outgoing tokens are for.</param>
    /// <param name="conversationParameters">What the conversation is to be.</param>
    /// <param name="callback">The bot's logic.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns>A task that ends with the turn.</returns>
    /// <exception cref="NotImplementedException">The adapter does not offer it.</exception>
    public virtual Task CreateConversationAsync(string botAppId, string channelId, string serviceUrl, string audience, ConversationParameters conversationParameters, BotCallbackHandler callback, CancellationToken cancellationToken) =>
        throw NotOffered();

    /// <summary>Runs a turn for an activity whose sender has been identified.</summary>
    /// <param name="claimsIdentity">Who sent it.</param>
    /// <param name="activity">The activity.</param>
    /// <param name="callback">The bot's logic.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns>The answer to an invoke or to expected replies, else null.</returns>
    /// <exception cref="NotImplementedException">The adapter does not offer it.</exception>
    public virtual Task<InvokeResponse> ProcessActivityAsync(ClaimsIdentity claimsIdentity, Activity activity, BotCallbackHandler callback, CancellationToken cancellationToken) =>
        throw NotOffered();

    /// <summary>Runs the middleware and the bot for one turn.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="callback">The bot's logic.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns>A task that ends with the turn.</returns>
    protected async Task RunPipelineAsync(ITurnContext turnContext, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        BotAssert.ContextNotNull(turnContext);
        SetCulture(turnContext);

        try
        {
            await MiddlewareSet.ReceiveActivityWithStatusAsync(turnContext, callback, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (OnTurnError is not null)
        {
            await OnTurnError(turnContext, exception).ConfigureAwait(false);
        }
    }

    /// <summary>The culture is set for this turn's flow alone, and only to one of the list: a client can neither make cultures up nor choose any for the server.</summary>
    private static void SetCulture(ITurnContext turnContext)
    {
        if (turnContext.Activity?.Locale is not { Length: > 0 } locale || KnownCultures.Find(locale) is not { } culture)
        {
            return;
        }

        if (!ReferenceEquals(CultureInfo.CurrentCulture, culture) && KnownCultures.MayBeCurrent(culture))
        {
            CultureInfo.CurrentCulture = culture;
        }

        if (turnContext is TurnContext context)
        {
            context.Locale = locale;
        }
    }

    private NotImplementedException NotOffered() => new($"{GetType().Name} does not offer this operation.");
}
