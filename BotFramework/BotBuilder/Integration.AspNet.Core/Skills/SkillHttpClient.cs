using Microsoft.Bot.Builder.Skills;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core.Skills;

/// <summary>The older way to send activities to skills, under conversation ids of their own.</summary>
[Obsolete("Use BotFrameworkAuthentication.CreateBotFrameworkClient() instead.")]
public class SkillHttpClient : BotFrameworkHttpClient
{
    private readonly SkillConversationIdFactoryBase _conversationIdFactory;

    /// <summary>Initializes a new instance of the <see cref="SkillHttpClient"/> class.</summary>
    /// <param name="httpClient">Makes the calls.</param>
    /// <param name="credentialProvider">Knows the bot's app ids and passwords.</param>
    /// <param name="conversationIdFactory">Gives the conversation ids that skills see.</param>
    /// <param name="channelProvider">Says which cloud the bots live in; the public one when null.</param>
    /// <param name="logger">Takes the log.</param>
    public SkillHttpClient(HttpClient httpClient, ICredentialProvider credentialProvider, SkillConversationIdFactoryBase conversationIdFactory, IChannelProvider channelProvider = null, ILogger logger = null)
        : base(httpClient, credentialProvider, channelProvider, logger)
    {
        _conversationIdFactory = conversationIdFactory ?? throw new ArgumentNullException(nameof(conversationIdFactory));
    }

    /// <summary>Sends an activity of a channel to a skill.</summary>
    /// <typeparam name="T">The type of the answer's body.</typeparam>
    /// <param name="fromBotId">The app id of this bot.</param>
    /// <param name="toSkill">The skill.</param>
    /// <param name="callbackUrl">Where this bot takes the skill's answers.</param>
    /// <param name="activity">The activity.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The skill's answer.</returns>
    public virtual Task<InvokeResponse<T>> PostActivityAsync<T>(string fromBotId, BotFrameworkSkill toSkill, Uri callbackUrl, Activity activity, CancellationToken cancellationToken)
    {
        var audience = ChannelProvider?.IsGovernment() == true
            ? GovernmentAuthenticationConstants.ToChannelFromBotOAuthScope
            : AuthenticationConstants.ToChannelFromBotOAuthScope;
        return PostActivityAsync<T>(audience, fromBotId, toSkill, callbackUrl, activity, cancellationToken);
    }

    /// <summary>Sends an activity to a skill.</summary>
    /// <typeparam name="T">The type of the answer's body.</typeparam>
    /// <param name="originatingAudience">Whom tokens are for when the skill's answers are passed on: the channel, or the bot that called this one.</param>
    /// <param name="fromBotId">The app id of this bot.</param>
    /// <param name="toSkill">The skill.</param>
    /// <param name="callbackUrl">Where this bot takes the skill's answers.</param>
    /// <param name="activity">The activity.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The skill's answer.</returns>
    public virtual async Task<InvokeResponse<T>> PostActivityAsync<T>(string originatingAudience, string fromBotId, BotFrameworkSkill toSkill, Uri callbackUrl, Activity activity, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(toSkill);
        ArgumentNullException.ThrowIfNull(activity);
        var conversationId = await ConversationIdAsync(originatingAudience, fromBotId, toSkill, activity, cancellationToken).ConfigureAwait(false);
        return await PostActivityAsync<T>(fromBotId, toSkill.AppId, toSkill.SkillEndpoint, callbackUrl, conversationId, activity, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Sends an activity of a channel to a skill.</summary>
    /// <param name="fromBotId">The app id of this bot.</param>
    /// <param name="toSkill">The skill.</param>
    /// <param name="callbackUrl">Where this bot takes the skill's answers.</param>
    /// <param name="activity">The activity.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The skill's answer.</returns>
    public virtual async Task<InvokeResponse> PostActivityAsync(string fromBotId, BotFrameworkSkill toSkill, Uri callbackUrl, Activity activity, CancellationToken cancellationToken) =>
        await PostActivityAsync<object>(fromBotId, toSkill, callbackUrl, activity, cancellationToken).ConfigureAwait(false);

    private async Task<string> ConversationIdAsync(string originatingAudience, string fromBotId, BotFrameworkSkill toSkill, Activity activity, CancellationToken cancellationToken)
    {
        try
        {
            var options = new SkillConversationIdFactoryOptions
            {
                FromBotOAuthScope = originatingAudience,
                FromBotId = fromBotId,
                Activity = activity,
                BotFrameworkSkill = toSkill,
            };
            return await _conversationIdFactory.CreateSkillConversationIdAsync(options, cancellationToken).ConfigureAwait(false);
        }
        catch (NotImplementedException)
        {
            // Factories of the first days know the older way alone.
            return await _conversationIdFactory.CreateSkillConversationIdAsync(activity.GetConversationReference(), cancellationToken).ConfigureAwait(false);
        }
    }
}
