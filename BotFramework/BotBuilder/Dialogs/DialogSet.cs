using System.Text;
using Newtonsoft.Json;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Dialogs that may call each other by id.</summary>
public class DialogSet
{
    private readonly Dictionary<string, Dialog> _dialogs = new(StringComparer.Ordinal);
    private readonly IStatePropertyAccessor<DialogState> _dialogState;
    private IBotTelemetryClient _telemetryClient = NullBotTelemetryClient.Instance;
    private string _version;

    /// <summary>Initializes a new instance of the <see cref="DialogSet"/> class that cannot make contexts by itself, as for a container.</summary>
    public DialogSet()
    {
    }

    /// <summary>Initializes a new instance of the <see cref="DialogSet"/> class.</summary>
    /// <param name="dialogState">Where the stack of a conversation is kept.</param>
    public DialogSet(IStatePropertyAccessor<DialogState> dialogState)
    {
        ArgumentNullException.ThrowIfNull(dialogState);
        _dialogState = dialogState;
    }

    /// <summary>Gets or sets where the dialogs report what happens in them; set on all dialogs, those added later too.</summary>
    [JsonIgnore]
    public IBotTelemetryClient TelemetryClient
    {
        get => _telemetryClient;
        set
        {
            _telemetryClient = value ?? NullBotTelemetryClient.Instance;
            foreach (var dialog in _dialogs.Values)
            {
                dialog.TelemetryClient = _telemetryClient;
            }
        }
    }

    /// <summary>Adds a dialog and those that it depends on. Adding the same dialog again changes nothing.</summary>
    /// <param name="dialog">The dialog.</param>
    /// <returns>This set.</returns>
    /// <exception cref="ArgumentException">Another dialog has the same id: whoever begins it by id would get the wrong one.</exception>
    public DialogSet Add(Dialog dialog)
    {
        ArgumentNullException.ThrowIfNull(dialog);
        if (_dialogs.TryGetValue(dialog.Id, out var known))
        {
            return ReferenceEquals(known, dialog)
                ? this
                : throw new ArgumentException($"DialogSet.Add(): the id '{dialog.Id}' is taken by another dialog of this set. Give one of the two another id.", nameof(dialog));
        }

        _version = null;
        if (!ReferenceEquals(dialog.TelemetryClient, _telemetryClient))
        {
            dialog.TelemetryClient = _telemetryClient;
        }

        _dialogs.Add(dialog.Id, dialog);
        if (dialog is IDialogDependencies dependent)
        {
            foreach (var dependency in dependent.GetDependencies())
            {
                Add(dependency);
            }
        }

        return this;
    }

    /// <summary>Makes the context of a turn: these dialogs and the conversation's stack.</summary>
    /// <param name="turnContext">The context of the turn.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>The dialog context.</returns>
    /// <exception cref="InvalidOperationException">The set was made without a state property.</exception>
    public async Task<DialogContext> CreateContextAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        BotAssert.ContextNotNull(turnContext);
        if (_dialogState == null)
        {
            throw new InvalidOperationException("DialogSet.CreateContextAsync(): the DialogSet was made without an IStatePropertyAccessor<DialogState>, so it does not know where the stack is.");
        }

        var state = await _dialogState.GetAsync(turnContext, static () => new DialogState(), cancellationToken);
        return new DialogContext(this, turnContext, state);
    }

    /// <summary>Finds a dialog.</summary>
    /// <param name="dialogId">The dialog's id.</param>
    /// <returns>The dialog, or null.</returns>
    public Dialog Find(string dialogId)
    {
        if (string.IsNullOrWhiteSpace(dialogId))
        {
            throw new ArgumentNullException(nameof(dialogId));
        }

        return _dialogs.GetValueOrDefault(dialogId);
    }

    /// <summary>Gets all dialogs of the set.</summary>
    /// <returns>The dialogs, in the order of their adding.</returns>
    public IEnumerable<Dialog> GetDialogs() => _dialogs.Values;

    /// <summary>Gets a text that changes whenever the version of any dialog of the set does.</summary>
    /// <returns>A hash over the versions of the dialogs.</returns>
    public virtual string GetVersion()
    {
        if (_version == null)
        {
            var versions = new StringBuilder();
            foreach (var dialog in _dialogs.Values)
            {
                versions.Append(dialog.GetVersion());
            }

            _version = StringUtils.Hash(versions.ToString());
        }

        return _version;
    }
}
