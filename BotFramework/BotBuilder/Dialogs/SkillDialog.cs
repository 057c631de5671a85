using Microsoft.Bot.Builder.Skills;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Lets another bot talk with the user until it says that it has finished.</summary>
public class SkillDialog : Dialog
{
    private const string DeliverModeKey = "deliverymode";
    private const string SkillConversationIdKey = "Microsoft.Bot.Builder.Dialogs.SkillDialog.SkillConversationId";

    /// <summary>Initializes a new instance of the <see cref="SkillDialog"/> class.</summary>
    /// <param name="dialogOptions">How to reach the skill.</param>
    /// <param name="dialogId">The dialog's id.</param>
    public SkillDialog(SkillDialogOptions dialogOptions, string dialogId = null)
        : base(dialogId)
    {
        ArgumentNullException.ThrowIfNull(dialogOptions);
        DialogOptions = dialogOptions;
    }

    /// <summary>Gets how to reach the skill.</summary>
    protected SkillDialogOptions DialogOptions { get; }

    /// <summary>Sends the skill its first activity.</summary>
    /// <param name="dc">The dialog context of the turn.</param>
    /// <param name="options">A <see cref="BeginSkillDialogOptions"/> with an activity.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>What became of the dialog in this turn.</returns>
    public override async Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        var first = FirstActivity(options);
        var state = dc.ActiveDialog.State;
        var conversationId = await CreateConversationIdAsync(dc.Context, cancellationToken);
        state[DeliverModeKey] = first.DeliveryMode;
        state[SkillConversationIdKey] = conversationId;

        var activity = ObjectPath.Clone(first).ApplyConversationReference(dc.Context.Activity.GetConversationReference(), isIncoming: true);
        return await SendAsync(dc, activity, conversationId, cancellationToken);
    }

    /// <summary>Hands the turn's activity to the skill; ends when the skill says that it has finished.</summary>
    /// <inheritdoc/>
    public override async Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        if (!OnValidateActivity(dc.Context.Activity))
        {
            return EndOfTurn;
        }

        if (dc.Context.Activity.Type == ActivityTypes.EndOfConversation)
        {
            return await dc.EndDialogAsync(dc.Context.Activity.Value, cancellationToken);
        }

        var activity = ObjectPath.Clone(dc.Context.Activity);
        activity.DeliveryMode = InstanceState.Text(dc.ActiveDialog.State, DeliverModeKey);
        return await SendAsync(dc, activity, ConversationId(dc.ActiveDialog), cancellationToken);
    }

    /// <summary>Has the skill ask its question again: a dialog that was begun on top of this one has ended.</summary>
    /// <inheritdoc/>
    public override async Task<DialogTurnResult> ResumeDialogAsync(DialogContext dc, DialogReason reason, object result = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        await RepromptDialogAsync(dc.Context, dc.ActiveDialog, cancellationToken);
        return EndOfTurn;
    }

    /// <inheritdoc/>
    public override Task RepromptDialogAsync(ITurnContext turnContext, DialogInstance instance, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        var reprompt = new Activity { Type = ActivityTypes.Event, Name = DialogEvents.RepromptDialog }
            .ApplyConversationReference(turnContext.Activity.GetConversationReference(), isIncoming: true);
        return PostAsync(turnContext, reprompt, ConversationId(instance), cancellationToken);
    }

    /// <summary>Tells the skill when it is cancelled or replaced.</summary>
    /// <inheritdoc/>
    public override async Task EndDialogAsync(ITurnContext turnContext, DialogInstance instance, DialogReason reason, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        if (reason is DialogReason.CancelCalled or DialogReason.ReplaceCalled)
        {
            var end = new Activity { Type = ActivityTypes.EndOfConversation }
                .ApplyConversationReference(turnContext.Activity.GetConversationReference(), isIncoming: true);
            end.ChannelData = turnContext.Activity.ChannelData;
            end.Properties = turnContext.Activity.Properties;
            await PostAsync(turnContext, end, ConversationId(instance), cancellationToken);
        }

        await base.EndDialogAsync(turnContext, instance, reason, cancellationToken);
    }

    /// <summary>Says whether an activity goes to the skill.</summary>
    /// <param name="activity">The activity.</param>
    /// <returns>True unless overridden.</returns>
    protected virtual bool OnValidateActivity(Activity activity) => true;

    private static Activity FirstActivity(object options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return options is BeginSkillDialogOptions { Activity: var activity }
            ? activity ?? throw new ArgumentNullException(nameof(options), "The options of a SkillDialog have no activity to begin with.")
            : throw new ArgumentException($"Unable to cast {nameof(options)} to {nameof(BeginSkillDialogOptions)}", nameof(options));
    }

    private static string ConversationId(DialogInstance instance) => InstanceState.Text(instance.State, SkillConversationIdKey);

    private Task<string> CreateConversationIdAsync(ITurnContext turnContext, CancellationToken cancellationToken) =>
        DialogOptions.ConversationIdFactory.CreateSkillConversationIdAsync(
            new SkillConversationIdFactoryOptions
            {
                FromBotOAuthScope = turnContext.TurnState.Get<string>(BotAdapter.OAuthScopeKey),
                FromBotId = DialogOptions.BotId,
                Activity = turnContext.Activity,
                BotFrameworkSkill = DialogOptions.Skill,
            },
            cancellationToken);

    private async Task<DialogTurnResult> SendAsync(DialogContext dc, Activity activity, string conversationId, CancellationToken cancellationToken) =>
        await PostAsync(dc.Context, activity, conversationId, cancellationToken) is { } end
            ? await dc.EndDialogAsync(end.Value, cancellationToken)
            : EndOfTurn;

    /// <summary>Posts an activity, passes on what comes back, and gives the skill's word that it has finished, if that was among it.</summary>
    private async Task<Activity> PostAsync(ITurnContext turnContext, Activity activity, string conversationId, CancellationToken cancellationToken)
    {
        if (activity.Type == ActivityTypes.Invoke)
        {
            // The channel waits for the answer to an invoke, so the skill's must come back with this call.
            activity.DeliveryMode = DeliveryModes.ExpectReplies;
        }

        // The skill may answer, in another turn, before this call returns: the stack must be there by then.
        await DialogOptions.ConversationState.SaveChangesAsync(turnContext, true, cancellationToken);
        var skill = DialogOptions.Skill;
        var response = await DialogOptions.SkillClient.PostActivityAsync<ExpectedReplies>(
            DialogOptions.BotId, skill.AppId, skill.SkillEndpoint, DialogOptions.SkillHostEndpoint, conversationId, activity, cancellationToken);
        if (!response.IsSuccessStatusCode())
        {
            throw new HttpRequestException($"Error invoking the skill id: \"{skill.Id}\" at \"{skill.SkillEndpoint}\" (status is {response.Status}).");
        }

        return activity.DeliveryMode == DeliveryModes.ExpectReplies && response.Body?.Activities is { Count: > 0 } replies
            ? await PassOnAsync(turnContext, replies, conversationId, cancellationToken)
            : null;
    }

    private async Task<Activity> PassOnAsync(ITurnContext turnContext, IList<Activity> replies, string conversationId, CancellationToken cancellationToken)
    {
        Activity end = null;
        var answeredInvoke = false;
        foreach (var reply in replies)
        {
            if (reply.Type == ActivityTypes.EndOfConversation)
            {
                end = reply;
                await DialogOptions.ConversationIdFactory.DeleteConversationReferenceAsync(conversationId, cancellationToken);
            }
            else if (reply.Type == ActivityTypesEx.InvokeResponse)
            {
                // The channel takes one answer; a second one would be the skill's mistake.
                if (!answeredInvoke)
                {
                    reply.Value = ObjectPath.MapValueTo<InvokeResponse>(reply.Value);
                    await turnContext.SendActivityAsync(reply, cancellationToken);
                }

                answeredInvoke = true;
            }
            else if (!await SkillSignIn.TryAsync(DialogOptions, turnContext, reply, cancellationToken))
            {
                await turnContext.SendActivityAsync(reply, cancellationToken);
            }
        }

        return end;
    }
}
