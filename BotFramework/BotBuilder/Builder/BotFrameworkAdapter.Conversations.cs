using System.Security.Claims;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Builder;

/// <content>Begins turns of the bot's own, and asks channels for conversations and members.</content>
public partial class BotFrameworkAdapter
{
    /// <inheritdoc/>
    public override Task ContinueConversationAsync(string botAppId, ConversationReference reference, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(botAppId))
        {
            throw new ArgumentNullException(nameof(botAppId));
        }

        // The bot is the audience of what it sends to itself.
        var identity = new ClaimsIdentity([new Claim(AuthenticationConstants.AudienceClaim, botAppId), new Claim(AuthenticationConstants.AppIdClaim, botAppId)]);
        return ContinueConversationAsync(identity, reference, ChannelScope, callback, cancellationToken);
    }

    /// <inheritdoc/>
    public override Task ContinueConversationAsync(ClaimsIdentity claimsIdentity, ConversationReference reference, BotCallbackHandler callback, CancellationToken cancellationToken) =>
        ContinueConversationAsync(claimsIdentity, reference, ChannelScope, callback, cancellationToken);

    /// <inheritdoc/>
    public override async Task ContinueConversationAsync(ClaimsIdentity claimsIdentity, ConversationReference reference, string audience, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(claimsIdentity);
        BotAssert.ConversationReferenceNotNull(reference);
        ArgumentNullException.ThrowIfNull(callback);
        if (string.IsNullOrWhiteSpace(audience))
        {
            throw new ArgumentNullException(nameof(audience), $"{nameof(audience)} cannot be null or white space.");
        }

        using var context = CreateTurnContext(reference.GetContinuationActivity(), claimsIdentity, audience, callback);
        await RunPipelineAsync(context, callback, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Makes a conversation and runs its first turn.</summary>
    /// <param name="channelId">The channel.</param>
    /// <param name="serviceUrl">The channel's address.</param>
    /// <param name="credentials">The bot's credentials.</param>
    /// <param name="conversationParameters">What the conversation is to be.</param>
    /// <param name="callback">The bot's logic.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns>A task that ends with the turn.</returns>
    public virtual Task CreateConversationAsync(string channelId, string serviceUrl, MicrosoftAppCredentials credentials, ConversationParameters conversationParameters, BotCallbackHandler callback, CancellationToken cancellationToken) =>
        CreateConversationAsync(channelId, serviceUrl, (AppCredentials)credentials, conversationParameters, callback, cancellationToken);

    /// <summary>Makes a conversation and runs its first turn.</summary>
    /// <param name="channelId">The channel.</param>
    /// <param name="serviceUrl">The channel's address.</param>
    /// <param name="credentials">The bot's credentials.</param>
    /// <param name="conversationParameters">What the conversation is to be.</param>
    /// <param name="callback">The bot's logic.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns>A task that ends with the turn.</returns>
    public virtual async Task CreateConversationAsync(string channelId, string serviceUrl, AppCredentials credentials, ConversationParameters conversationParameters, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(serviceUrl);
        ArgumentNullException.ThrowIfNull(credentials);
        ArgumentNullException.ThrowIfNull(conversationParameters);

        var connector = ConnectorWith(serviceUrl, credentials);
        var created = await connector.Conversations.CreateConversationAsync(conversationParameters, cancellationToken).ConfigureAwait(false);

        // The bot vouches for the address itself: nobody has called.
        var appId = credentials.MicrosoftAppId ?? string.Empty;
        var identity = new ClaimsIdentity(
        [
            new Claim(AuthenticationConstants.AudienceClaim, appId),
            new Claim(AuthenticationConstants.AppIdClaim, appId),
            new Claim(AuthenticationConstants.ServiceUrlClaim, serviceUrl),
        ]);

        using var context = CreateTurnContext(TurnResults.OfCreation(created, channelId, serviceUrl, conversationParameters), identity, credentials.OAuthScope, callback);
        context.TurnState.Set<IConnectorClient>(connector);
        await RunPipelineAsync(context, callback, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Makes a conversation in the tenant of another one and runs its first turn.</summary>
    /// <param name="channelId">The channel.</param>
    /// <param name="serviceUrl">The channel's address.</param>
    /// <param name="credentials">The bot's credentials.</param>
    /// <param name="conversationParameters">What the conversation is to be.</param>
    /// <param name="callback">The bot's logic.</param>
    /// <param name="reference">The other conversation.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns>A task that ends with the turn.</returns>
    [Obsolete("Use the overload without a ConversationReference, with the tenant in the parameters.")]
    public virtual Task CreateConversationAsync(string channelId, string serviceUrl, MicrosoftAppCredentials credentials, ConversationParameters conversationParameters, BotCallbackHandler callback, ConversationReference reference, CancellationToken cancellationToken) =>
        CreateConversationAsync(channelId, serviceUrl, (AppCredentials)credentials, conversationParameters, callback, reference, cancellationToken);

    /// <summary>Makes a conversation in the tenant of another one and runs its first turn.</summary>
    /// <param name="channelId">The channel.</param>
    /// <param name="serviceUrl">The channel's address.</param>
    /// <param name="credentials">The bot's credentials.</param>
    /// <param name="conversationParameters">What the conversation is to be.</param>
    /// <param name="callback">The bot's logic.</param>
    /// <param name="reference">The other conversation.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns>A task that ends with the turn.</returns>
    [Obsolete("Use the overload without a ConversationReference, with the tenant in the parameters.")]
    public virtual Task CreateConversationAsync(string channelId, string serviceUrl, AppCredentials credentials, ConversationParameters conversationParameters, BotCallbackHandler callback, ConversationReference reference, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(conversationParameters);
        if (reference?.Conversation?.TenantId is { Length: > 0 } tenant)
        {
            // Teams reads the tenant in its own place too.
            conversationParameters.ChannelData = JObject.FromObject(new { tenant = new { tenantId = tenant } });
            conversationParameters.TenantId = tenant;
        }

        return CreateConversationAsync(channelId, serviceUrl, credentials, conversationParameters, callback, cancellationToken);
    }

    /// <summary>Removes a member from the turn's conversation.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="memberId">The member.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>A task that ends when the channel has answered.</returns>
    public virtual async Task DeleteConversationMemberAsync(ITurnContext turnContext, string memberId, CancellationToken cancellationToken)
    {
        var connector = await OutgoingActivities.GetConnectorAsync(turnContext).ConfigureAwait(false);
        await connector.Conversations.DeleteConversationMemberAsync(ConversationOf(turnContext), memberId, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Lists the members who see an activity.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="activityId">The activity; the turn's when null.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The members.</returns>
    public virtual async Task<IList<ChannelAccount>> GetActivityMembersAsync(ITurnContext turnContext, string activityId, CancellationToken cancellationToken)
    {
        var connector = await OutgoingActivities.GetConnectorAsync(turnContext).ConfigureAwait(false);
        return await connector.Conversations.GetActivityMembersAsync(ConversationOf(turnContext), activityId ?? turnContext.Activity.Id, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Lists the members of the turn's conversation.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The members.</returns>
    public virtual async Task<IList<ChannelAccount>> GetConversationMembersAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        var connector = await OutgoingActivities.GetConnectorAsync(turnContext).ConfigureAwait(false);
        return await connector.Conversations.GetConversationMembersAsync(ConversationOf(turnContext), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Lists the bot's conversations, page by page.</summary>
    /// <param name="serviceUrl">The channel's address.</param>
    /// <param name="credentials">The bot's credentials.</param>
    /// <param name="continuationToken">Where the last page ended; null for the first.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The page.</returns>
    public async Task<ConversationsResult> GetConversationsAsync(string serviceUrl, MicrosoftAppCredentials credentials, string continuationToken, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(serviceUrl);
        ArgumentNullException.ThrowIfNull(credentials);
        return await ConnectorWith(serviceUrl, credentials).Conversations.GetConversationsAsync(continuationToken, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Lists the bot's conversations at the turn's channel, page by page.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="continuationToken">Where the last page ended; null for the first.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The page.</returns>
    public virtual async Task<ConversationsResult> GetConversationsAsync(ITurnContext turnContext, string continuationToken, CancellationToken cancellationToken)
    {
        var connector = await OutgoingActivities.GetConnectorAsync(turnContext).ConfigureAwait(false);
        return await connector.Conversations.GetConversationsAsync(continuationToken, cancellationToken).ConfigureAwait(false);
    }

    private static string ConversationOf(ITurnContext turnContext) =>
        turnContext.Activity.Conversation?.Id is { Length: > 0 } id
            ? id
            : throw new InvalidOperationException("The turn's activity has no conversation id.");
}
