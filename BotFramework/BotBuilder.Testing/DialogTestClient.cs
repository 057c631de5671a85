using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Testing;

/// <summary>Talks with one dialog, so that a test can look at its answers and its result.</summary>
public class DialogTestClient
{
    private readonly BotCallbackHandler _callback;
    private readonly TestAdapter _testAdapter;

    /// <summary>Initializes a new instance of the <see cref="DialogTestClient"/> class for a channel.</summary>
    /// <param name="channelId">The channel that the conversation seems to be on.</param>
    /// <param name="targetDialog">The dialog.</param>
    /// <param name="initialDialogOptions">What the dialog is begun with.</param>
    /// <param name="middlewares">Middleware that the turns pass.</param>
    /// <param name="conversationState">The state that the stack is kept in; one in memory when null.</param>
    public DialogTestClient(string channelId, Dialog targetDialog, object initialDialogOptions = null, IEnumerable<IMiddleware> middlewares = null, ConversationState conversationState = null)
        : this(new TestAdapter(channelId), targetDialog, initialDialogOptions, middlewares, conversationState)
    {
    }

    /// <summary>Initializes a new instance of the <see cref="DialogTestClient"/> class with an adapter.</summary>
    /// <param name="testAdapter">The adapter.</param>
    /// <param name="targetDialog">The dialog.</param>
    /// <param name="initialDialogOptions">What the dialog is begun with.</param>
    /// <param name="middlewares">Middleware that the turns pass.</param>
    /// <param name="conversationState">The state that the stack is kept in; one in memory when null.</param>
    public DialogTestClient(TestAdapter testAdapter, Dialog targetDialog, object initialDialogOptions = null, IEnumerable<IMiddleware> middlewares = null, ConversationState conversationState = null)
    {
        ArgumentNullException.ThrowIfNull(testAdapter);
        ArgumentNullException.ThrowIfNull(targetDialog);
        ConversationState = conversationState ?? new ConversationState(new MemoryStorage());
        _testAdapter = testAdapter.Use(new AutoSaveStateMiddleware(ConversationState));
        foreach (var middleware in middlewares ?? [])
        {
            _testAdapter.Use(middleware);
        }

        var dialogState = ConversationState.CreateProperty<DialogState>("DialogState");
        _callback = (turnContext, cancellationToken) => RunAsync(targetDialog, initialDialogOptions, dialogState, turnContext, cancellationToken);
    }

    /// <summary>Gets how the dialog stands after the latest turn.</summary>
    public DialogTurnResult DialogTurnResult { get; private set; }

    /// <summary>Gets the dialog context of the latest turn.</summary>
    public DialogContext DialogContext { get; private set; }

    /// <summary>Gets the state that the stack is kept in.</summary>
    public ConversationState ConversationState { get; }

    /// <summary>Sends an activity to the dialog.</summary>
    /// <typeparam name="T">The type of the answer.</typeparam>
    /// <param name="activity">The activity.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>The first answer; others are taken with <see cref="GetNextReply{T}"/>.</returns>
    public virtual async Task<T> SendActivityAsync<T>(Activity activity, CancellationToken cancellationToken = default)
        where T : IActivity
    {
        await _testAdapter.ProcessActivityAsync(activity, _callback, cancellationToken);
        return GetNextReply<T>();
    }

    /// <summary>Says something to the dialog.</summary>
    /// <typeparam name="T">The type of the answer.</typeparam>
    /// <param name="text">The text.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>The first answer; others are taken with <see cref="GetNextReply{T}"/>.</returns>
    public virtual async Task<T> SendActivityAsync<T>(string text, CancellationToken cancellationToken = default)
        where T : IActivity
    {
        await _testAdapter.SendTextToBotAsync(text, _callback, cancellationToken);
        return GetNextReply<T>();
    }

    /// <summary>Takes the next answer.</summary>
    /// <typeparam name="T">The type of the answer.</typeparam>
    /// <returns>The answer, or null when there is none.</returns>
    public virtual T GetNextReply<T>()
        where T : IActivity => (T)_testAdapter.GetNextReply();

    private async Task RunAsync(Dialog dialog, object options, IStatePropertyAccessor<DialogState> dialogState, ITurnContext turnContext, CancellationToken cancellationToken)
    {
        var dialogs = new DialogSet(dialogState).Add(dialog);
        DialogContext = await dialogs.CreateContextAsync(turnContext, cancellationToken);
        DialogTurnResult = await DialogContext.ContinueDialogAsync(cancellationToken);
        if (DialogTurnResult.Status == DialogTurnStatus.Empty)
        {
            DialogTurnResult = await DialogContext.BeginDialogAsync(dialog.Id, options, cancellationToken);
        }
    }
}
