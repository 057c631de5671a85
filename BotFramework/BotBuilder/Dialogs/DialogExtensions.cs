using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Skills;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Runs dialogs.</summary>
public static class DialogExtensions
{
    private const string SnapshotType = "https://www.botframework.com/schemas/botState";

    /// <summary>Runs a turn: continues what is on the stack, or begins the dialog. In a skill the parent is told when the dialog ends.</summary>
    /// <param name="dialog">The dialog.</param>
    /// <param name="turnContext">The context of the turn.</param>
    /// <param name="accessor">Where the stack is kept.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>A task that represents the work.</returns>
    public static async Task RunAsync(this Dialog dialog, ITurnContext turnContext, IStatePropertyAccessor<DialogState> accessor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(dialog);
        ArgumentNullException.ThrowIfNull(turnContext);
        var dialogs = new DialogSet(accessor) { TelemetryClient = dialog.TelemetryClient };
        dialogs.Add(dialog);
        var dc = await dialogs.CreateContextAsync(turnContext, cancellationToken);
        await RunTurnAsync(dc, dialog.Id, cancellationToken);
    }

    /// <summary>Runs a turn in a context: bot states that are registered in the turn are loaded before and saved after it.</summary>
    internal static async Task<DialogTurnResult> RunTurnAsync(DialogContext dc, string dialogId, CancellationToken cancellationToken)
    {
        await dc.State.LoadAllScopesAsync(cancellationToken);
        DialogTurnResult result = null;
        while (result == null)
        {
            try
            {
                result = await RunOnceAsync(dc, dialogId, cancellationToken);
            }
            catch (Exception exception)
            {
                // A dialog that handles the error has put something on the stack to go on with.
                if (!await dc.EmitEventAsync(DialogEvents.Error, exception, bubble: true, fromLeaf: true, cancellationToken))
                {
                    throw;
                }
            }
        }

        await dc.State.SaveAllChangesAsync(cancellationToken);
        return result;
    }

    private static async Task<DialogTurnResult> RunOnceAsync(DialogContext dc, string dialogId, CancellationToken cancellationToken)
    {
        var turnContext = dc.Context;
        if (IsFromParentToSkill(turnContext))
        {
            if (turnContext.Activity.Type == ActivityTypes.EndOfConversation)
            {
                return dc.Stack.Count == 0
                    ? new DialogTurnResult(DialogTurnStatus.Empty)
                    : await Leaf(dc).CancelAllDialogsAsync(true, cancellationToken: cancellationToken);
            }

            if (turnContext.Activity.Type == ActivityTypes.Event && turnContext.Activity.Name == DialogEvents.RepromptDialog)
            {
                return await RepromptAsync(dc, cancellationToken);
            }
        }

        var result = await dc.ContinueDialogAsync(cancellationToken);
        if (result.Status == DialogTurnStatus.Empty)
        {
            result = await dc.BeginDialogAsync(dialogId, cancellationToken: cancellationToken);
        }

        await SendSnapshotAsync(dc, cancellationToken);
        if (result.Status is DialogTurnStatus.Complete or DialogTurnStatus.Cancelled && MustTellParent(turnContext))
        {
            await TellParentAsync(turnContext, result, cancellationToken);
        }

        return result;
    }

    private static async Task<DialogTurnResult> RepromptAsync(DialogContext dc, CancellationToken cancellationToken)
    {
        if (dc.Stack.Count == 0)
        {
            return new DialogTurnResult(DialogTurnStatus.Empty);
        }

        await dc.RepromptDialogAsync(cancellationToken);
        return Dialog.EndOfTurn;
    }

    private static Task TellParentAsync(ITurnContext turnContext, DialogTurnResult result, CancellationToken cancellationToken) =>
        turnContext.SendActivityAsync(
            new Activity
            {
                Type = ActivityTypes.EndOfConversation,
                Value = result.Result,
                Locale = turnContext.Activity.Locale,
                Code = result.Status == DialogTurnStatus.Complete ? EndOfConversationCodes.CompletedSuccessfully : EndOfConversationCodes.UserCancelled,
            },
            cancellationToken);

    /// <summary>Shows the memory to whoever can see traces: to make a copy of it for others would be work for nothing.</summary>
    private static async Task SendSnapshotAsync(DialogContext dc, CancellationToken cancellationToken)
    {
        if (dc.Context.Activity.ChannelId == Channels.Emulator || dc.Context.Adapter is TestAdapter { EnableTrace: true })
        {
            var label = dc.Parent == null ? "Bot State" : "Skill State";
            var trace = Activity.CreateTraceActivity("BotState", SnapshotType, Leaf(dc).State.GetMemorySnapshot(), label);
            await dc.Context.SendActivityAsync(trace, cancellationToken);
        }
    }

    private static DialogContext Leaf(DialogContext dc)
    {
        while (dc.Child is { } child)
        {
            dc = child;
        }

        return dc;
    }

    private static SkillConversationReference Reference(ITurnContext turnContext) =>
        turnContext.TurnState.Get<SkillConversationReference>(CloudSkillHandler.SkillConversationReferenceKey);

    private static bool IsFromParentToSkill(ITurnContext turnContext) => Reference(turnContext) == null && SkillClaims.IsSkill(turnContext);

    /// <summary>A skill tells its parent that it has ended. An answer that comes back from a skill of ours has a reference, which says whether we are a skill ourselves.</summary>
    private static bool MustTellParent(ITurnContext turnContext) =>
        SkillClaims.IsSkill(turnContext) &&
        Reference(turnContext)?.OAuthScope is not (AuthenticationConstants.ToChannelFromBotOAuthScope or GovernmentAuthenticationConstants.ToChannelFromBotOAuthScope);
}
