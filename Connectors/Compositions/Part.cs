using ChatBot.Connectors.Capabilities;
using ChatBot.Connectors.Capabilities.Overview;

namespace ChatBot.Connectors.Compositions;

/// <summary>One part of an answer.</summary>
internal abstract class Part(string verb)
{
    /// <summary>Ends when it has answered, whatever; it never fails.</summary>
    public abstract Task Asked { get; }

    /// <summary>How it was found at the deadline.</summary>
    public AnswerSource Source { get; protected set; } = new(verb, SourceState.Late, null);

    /// <summary>Takes what is there now; what comes later no longer changes it.</summary>
    public abstract void Close();
}

/// <summary>One part of an answer.</summary>
/// <typeparam name="TAnswer">The record that answers it.</typeparam>
internal sealed class Part<TAnswer>(string verb, Task<CapabilityResult<TAnswer>?> asked) : Part(verb)
    where TAnswer : class
{
    public override Task Asked => asked;

    /// <summary>What it answered in time.</summary>
    public TAnswer? Answer { get; private set; }

    /// <summary>The problem that it met in time.</summary>
    public Problem? Problem { get; private set; }

    public override void Close()
    {
        if (!asked.IsCompletedSuccessfully)
        {
            return;
        }

        // The task has ended, so nothing is waited for.
        var result = asked.GetAwaiter().GetResult();
        (Answer, Problem) = (result?.Answer, result?.Problem);
        var state = result switch
        {
            { Succeeded: true } => SourceState.Here,
            { Problem.Kind: ProblemKind.NotFound } => SourceState.None,
            _ => SourceState.Missing,
        };
        Source = Source with { State = state, AsOf = result?.AsOf };
    }
}
