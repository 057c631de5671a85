using ChatBot.Connectors.Capabilities;
using ChatBot.Connectors.Pipeline;

namespace ChatBot.Conversations;

/// <summary>
/// The capabilities as turns see them: a system that does not answer within the turn's time ends the turn with the need of a promise; in the
/// turn that keeps the promise, its answer is there at once.
/// </summary>
internal sealed class PatientCapabilities(IKeptCalls calls, TurnBudgets budgets, TimeProvider clock) : ICapabilities
{
    public async Task<CapabilityResult<TAnswer>> InvokeAsync<TAnswer>(ICapability<TAnswer> request, Caller caller, CancellationToken cancellationToken)
        where TAnswer : class
    {
        if (budgets.Find(caller.TurnKey) is not { } budget)
        {
            return await calls.InvokeAsync(request, caller, cancellationToken);
        }

        if (budget.Outcomes.Count > 0 && budget.Outcomes.TryGetValue(calls.Keep(request, caller).Key, out var outcome))
        {
            return calls.Read<TAnswer>(outcome);
        }

        var call = calls.InvokeAsync(request, caller, cancellationToken);

        try
        {
            return call.IsCompleted ? await call : await call.WaitAsync(budget.Left, clock, cancellationToken);
        }
        catch (TimeoutException) when (!call.IsCompleted)
        {
            // It goes on; its failure, if any, is the concern of whoever asks again.
            _ = call.ContinueWith(static ended => ended.Exception, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);
            throw new PromiseNeededException(calls.Keep(request, caller));
        }
    }

    public bool CanAnswer(string verb) => calls.CanAnswer(verb);
}

/// <summary>A system did not answer within the turn's time. Nothing of the turn is kept; it is run again when the answer is there.</summary>
internal sealed class PromiseNeededException(KeptCall call) : Exception($"{call.Verb} takes longer than its turn may.")
{
    /// <summary>The call whose outcome the turn needs.</summary>
    public KeptCall Call { get; } = call;
}
