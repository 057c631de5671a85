using System.Security.Claims;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Skills;

/// <summary>Brings what a skill says into the user's conversation: messages go to the user, events and the end of the conversation to the bot.</summary>
internal sealed class SkillAnswers(BotAdapter adapter, IBot bot, SkillConversationIdFactoryBase conversationIds, string referenceKey)
{
    public async Task<ResourceResponse> SendAsync(ClaimsIdentity caller, string conversationId, string replyToId, Activity activity, CancellationToken cancellationToken)
    {
        var response = await InUserConversationAsync(caller, conversationId, async (turn, token) =>
        {
            var reference = turn.TurnState.Get<SkillConversationReference>(referenceKey).ConversationReference;
            activity.ApplyConversationReference(reference);
            turn.Activity.Id = replyToId;

            if (activity.Type == ActivityTypes.EndOfConversation)
            {
                await conversationIds.DeleteConversationReferenceAsync(conversationId, token).ConfigureAwait(false);
            }

            if (!IsForBot(activity))
            {
                return await turn.SendActivityAsync(activity, token).ConfigureAwait(false);
            }

            TakeOver(turn.Activity, activity);
            await bot.OnTurnAsync(turn, token).ConfigureAwait(false);
            return null;
        }, cancellationToken).ConfigureAwait(false);
        return response ?? new ResourceResponse(Guid.NewGuid().ToString("N"));
    }

    public Task<ResourceResponse> UpdateAsync(ClaimsIdentity caller, string conversationId, string activityId, Activity activity, CancellationToken cancellationToken) =>
        InUserConversationAsync(caller, conversationId, (turn, token) =>
        {
            activity.ApplyConversationReference(turn.TurnState.Get<SkillConversationReference>(referenceKey).ConversationReference);
            activity.Id = activityId;
            turn.Activity.Id = activityId;
            return turn.UpdateActivityAsync(activity, token);
        }, cancellationToken);

    public Task DeleteAsync(ClaimsIdentity caller, string conversationId, string activityId, CancellationToken cancellationToken) =>
        InUserConversationAsync<object>(caller, conversationId, async (turn, token) =>
        {
            await turn.DeleteActivityAsync(activityId, token).ConfigureAwait(false);
            return null;
        }, cancellationToken);

    public async Task<T> InUserConversationAsync<T>(ClaimsIdentity caller, string conversationId, Func<ITurnContext, CancellationToken, Task<T>> act, CancellationToken cancellationToken)
    {
        var reference = await conversationIds.GetSkillConversationReferenceAsync(conversationId, cancellationToken).ConfigureAwait(false)
            ?? throw new KeyNotFoundException("The conversation is not one that this bot has with a skill.");

        T result = default;
        await adapter.ContinueConversationAsync(
            caller,
            reference.ConversationReference,
            reference.OAuthScope,
            async (turn, token) =>
            {
                turn.TurnState.Set(referenceKey, reference);
                turn.Activity.CallerId = CallerIdConstants.BotToBotPrefix + JwtTokenValidation.GetAppIdFromClaims(caller.Claims);
                result = await act(turn, token).ConfigureAwait(false);
            },
            cancellationToken).ConfigureAwait(false);
        return result;
    }

    private static bool IsForBot(Activity activity) => activity.Type switch
    {
        ActivityTypes.EndOfConversation or ActivityTypes.Event => true,

        // Commands of applications are for the channel; those of channels never leave the bot.
        ActivityTypes.Command or ActivityTypes.CommandResult => activity.Name?.StartsWith("application/", StringComparison.Ordinal) != true,
        _ => false,
    };

    /// <summary>The turn was begun with an event of the adapter's; from here on it is about what the skill said.</summary>
    private static void TakeOver(Activity turn, Activity said)
    {
        turn.ChannelData = said.ChannelData;
        turn.Code = said.Code;
        turn.Entities = said.Entities;
        turn.Locale = said.Locale;
        turn.LocalTimestamp = said.LocalTimestamp;
        turn.Name = said.Name;
        turn.Properties = said.Properties;
        turn.RelatesTo = said.RelatesTo;
        turn.ReplyToId = said.ReplyToId;
        turn.Text = said.Text;
        turn.Timestamp = said.Timestamp;
        turn.Type = said.Type;
        turn.Value = said.Value;
    }
}
