namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>What was asked and what was read: all that a validator needs.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
public class PromptValidatorContext<T>
{
    internal PromptValidatorContext(ITurnContext turnContext, PromptRecognizerResult<T> recognized, IDictionary<string, object> state, PromptOptions options)
    {
        Context = turnContext;
        Recognized = recognized;
        State = state;
        Options = options;
    }

    /// <summary>Gets the context of the turn.</summary>
    public ITurnContext Context { get; }

    /// <summary>Gets what was read; the validator may change the value.</summary>
    public PromptRecognizerResult<T> Recognized { get; }

    /// <summary>Gets what the prompt was begun with.</summary>
    public PromptOptions Options { get; }

    /// <summary>Gets what the prompt remembers between turns; the validator may add to it.</summary>
    public IDictionary<string, object> State { get; }

    /// <summary>Gets how many answers the prompt has got, this one counted.</summary>
    public int AttemptCount => InstanceState.Int(State, PromptState.AttemptCount);
}
