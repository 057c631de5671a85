namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>The context of one waterfall step.</summary>
public class WaterfallStepContext : DialogContext
{
    private readonly WaterfallDialog _waterfall;
    private bool _nextCalled;

    internal WaterfallStepContext(WaterfallDialog waterfall, DialogContext dc, object options, IDictionary<string, object> values, int index, DialogReason reason, object result)
        : base(dc)
    {
        _waterfall = waterfall;
        Options = options;
        Values = values;
        Index = index;
        Reason = reason;
        Result = result;
    }

    /// <summary>Gets the step's number, from 0.</summary>
    public int Index { get; }

    /// <summary>Gets what the waterfall was begun with. After a round trip through storage an object is JSON.</summary>
    public object Options { get; }

    /// <summary>Gets why the step runs.</summary>
    public DialogReason Reason { get; }

    /// <summary>Gets what the dialog that the step before began returned, or the text of the message that continued the waterfall.</summary>
    public object Result { get; }

    /// <summary>Gets what the steps share. After a round trip through storage objects in it are JSON.</summary>
    public IDictionary<string, object> Values { get; }

    /// <summary>Goes on to the next step at once.</summary>
    /// <param name="result">The result that the next step gets.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>What became of the dialog in this turn.</returns>
    /// <exception cref="Exception">The step has gone on already.</exception>
    public Task<DialogTurnResult> NextAsync(object result = null, CancellationToken cancellationToken = default)
    {
        if (result is CancellationToken)
        {
            throw new ArgumentException($"{nameof(result)} cannot be a cancellation token", nameof(result));
        }

        if (_nextCalled)
        {
            throw new Exception($"WaterfallStepContext.NextAsync(): method already called for dialog and step '{_waterfall.Id}[{Index}]'.");
        }

        _nextCalled = true;
        return _waterfall.ResumeDialogAsync(this, DialogReason.NextCalled, result, cancellationToken);
    }
}
