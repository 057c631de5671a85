using System.Security.Claims;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging;

namespace Microsoft.Bot.Builder.Skills;

/// <summary>Takes what skills say and brings it into the user's conversation.</summary>
public class CloudSkillHandler : CloudChannelServiceHandler
{
    /// <summary>The key in turn state of the <see cref="SkillConversationReference"/>.</summary>
    public static readonly string SkillConversationReferenceKey = "Microsoft.Bot.Builder.Skills.SkillConversationReference";

    private readonly SkillAnswers _answers;

    /// <summary>Initializes a new instance of the <see cref="CloudSkillHandler"/> class.</summary>
    /// <param name="adapter">Runs turns in the user's conversation.</param>
    /// <param name="bot">Gets the skill's events and the end of its conversation.</param>
    /// <param name="conversationIdFactory">Finds the user's conversation.</param>
    /// <param name="auth">Tells who calls.</param>
    /// <param name="logger">Takes the log; nothing is logged today.</param>
    public CloudSkillHandler(BotAdapter adapter, IBot bot, SkillConversationIdFactoryBase conversationIdFactory, BotFrameworkAuthentication auth, ILogger logger = null)
        : base(auth)
    {
        ArgumentNullException.ThrowIfNull(adapter);
        ArgumentNullException.ThrowIfNull(bot);
        ArgumentNullException.ThrowIfNull(conversationIdFactory);
        _answers = new SkillAnswers(adapter, bot, conversationIdFactory, SkillConversationReferenceKey);
    }

    /// <inheritdoc/>
    protected override Task<ResourceResponse> OnSendToConversationAsync(ClaimsIdentity claimsIdentity, string conversationId, Activity activity, CancellationToken cancellationToken = default) =>
        _answers.SendAsync(claimsIdentity, conversationId, null, activity, cancellationToken);

    /// <inheritdoc/>
    protected override Task<ResourceResponse> OnReplyToActivityAsync(ClaimsIdentity claimsIdentity, string conversationId, string activityId, Activity activity, CancellationToken cancellationToken = default) =>
        _answers.SendAsync(claimsIdentity, conversationId, activityId, activity, cancellationToken);

    /// <inheritdoc/>
    protected override Task<ResourceResponse> OnUpdateActivityAsync(ClaimsIdentity claimsIdentity, string conversationId, string activityId, Activity activity, CancellationToken cancellationToken = default) =>
        _answers.UpdateAsync(claimsIdentity, conversationId, activityId, activity, cancellationToken);

    /// <inheritdoc/>
    protected override Task OnDeleteActivityAsync(ClaimsIdentity claimsIdentity, string conversationId, string activityId, CancellationToken cancellationToken = default) =>
        _answers.DeleteAsync(claimsIdentity, conversationId, activityId, cancellationToken);

    /// <inheritdoc/>
    protected override Task<ChannelAccount> OnGetConversationMemberAsync(ClaimsIdentity claimsIdentity, string userId, string conversationId, CancellationToken cancellationToken = default) =>
        _answers.InUserConversationAsync(claimsIdentity, conversationId, (turn, token) =>
        {
            var connector = turn.TurnState.Get<IConnectorClient>() ?? throw new InvalidOperationException("The turn has no connector to ask for members.");
            return ((Conversations)connector.Conversations).GetConversationMemberAsync(userId, turn.Activity.Conversation.Id, token);
        }, cancellationToken);
}
