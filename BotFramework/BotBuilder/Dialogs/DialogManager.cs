using Microsoft.Bot.Builder.Dialogs.Memory;
using Newtonsoft.Json;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Runs the turns of a root dialog: loads and saves the states, and forgets conversations that have expired.</summary>
[Obsolete("DialogManager is retired: run dialogs with DialogExtensions.RunAsync.")]
public class DialogManager
{
    private const string LastAccess = "_lastAccess";

    private readonly string _dialogStateProperty;
    private string _rootDialogId;

    /// <summary>Initializes a new instance of the <see cref="DialogManager"/> class.</summary>
    /// <param name="rootDialog">The root dialog.</param>
    /// <param name="dialogStateProperty">The property of the conversation's state that the stack is kept in; "DialogState" when null.</param>
    public DialogManager(Dialog rootDialog = null, string dialogStateProperty = null)
    {
        if (rootDialog != null)
        {
            RootDialog = rootDialog;
        }

        _dialogStateProperty = dialogStateProperty ?? "DialogState";
    }

    /// <summary>Gets or sets the conversation's state; that of the turn when null.</summary>
    public ConversationState ConversationState { get; set; }

    /// <summary>Gets or sets the user's state; that of the turn, if there is one, when null.</summary>
    public UserState UserState { get; set; }

    /// <summary>Gets what is put in the state of each turn before it begins.</summary>
    public TurnContextStateCollection InitialTurnState { get; } = [];

    /// <summary>Gets or sets the root dialog.</summary>
    public Dialog RootDialog
    {
        get => _rootDialogId == null ? null : Dialogs.Find(_rootDialogId);
        set
        {
            Dialogs = new DialogSet();
            _rootDialogId = value?.Id;
            if (value != null)
            {
                Dialogs.TelemetryClient = value.TelemetryClient;
                Dialogs.Add(value);
            }
        }
    }

    /// <summary>Gets or sets the dialogs that may be called: the root dialog and those it depends on.</summary>
    [JsonIgnore]
    public DialogSet Dialogs { get; set; } = new DialogSet();

    /// <summary>Gets or sets the memory scopes and path resolvers; the default ones when null.</summary>
    public DialogStateManagerConfiguration StateConfiguration { get; set; }

    /// <summary>Gets or sets the milliseconds of silence after which a conversation's state is forgotten; never when null.</summary>
    public int? ExpireAfter { get; set; }

    /// <summary>Runs a turn.</summary>
    /// <param name="context">The context of the turn.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>What the turn came to.</returns>
    /// <exception cref="InvalidOperationException">There is no conversation state, neither here nor in the turn.</exception>
    public async Task<DialogManagerResult> OnTurnAsync(ITurnContext context, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(context);
        foreach (var (key, value) in InitialTurnState)
        {
            context.TurnState[key] = value;
        }

        context.TurnState.Set(this);
        var states = FindStates(context);
        await ExpireAsync(context, cancellationToken);

        var stack = await ConversationState.CreateProperty<DialogState>(_dialogStateProperty).GetAsync(context, () => new DialogState(), cancellationToken);
        var dc = new DialogContext(Dialogs, context, stack);
        if (StateConfiguration != null)
        {
            dc.State = new DialogStateManager(dc, StateConfiguration);
        }

        var result = await DialogExtensions.RunTurnAsync(dc, _rootDialogId, cancellationToken);
        await states.SaveAllChangesAsync(context, false, cancellationToken);
        return new DialogManagerResult { TurnResult = result };
    }

    private BotStateSet FindStates(ITurnContext context)
    {
        ConversationState ??= context.TurnState.Get<ConversationState>() ??
            throw new InvalidOperationException($"DialogManager: there is no {nameof(ConversationState)}. Set the property, or register it with the adapter's UseBotState.");
        context.TurnState.Set(ConversationState);
        UserState ??= context.TurnState.Get<UserState>();
        if (UserState == null)
        {
            return new BotStateSet(ConversationState);
        }

        context.TurnState.Set(UserState);
        return new BotStateSet(ConversationState, UserState);
    }

    private async Task ExpireAsync(ITurnContext context, CancellationToken cancellationToken)
    {
        var lastAccess = ConversationState.CreateProperty<DateTime>(LastAccess);
        var now = DateTime.UtcNow;
        var before = await lastAccess.GetAsync(context, () => now, cancellationToken);
        if (ExpireAfter is { } limit && now - before >= TimeSpan.FromMilliseconds(limit))
        {
            await ConversationState.ClearStateAsync(context, cancellationToken);
        }

        await lastAccess.SetAsync(context, now, cancellationToken);
    }
}
