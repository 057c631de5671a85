using ChatBot.Connectors.Capabilities;

namespace ChatBot.Connectors.Tests.Compositions;

/// <summary>Systems that answer when the test lets them, in the order that it chooses.</summary>
internal sealed class Gates : ICapabilities
{
    private readonly Dictionary<Type, object> _answers = [];
    private readonly Dictionary<Type, TaskCompletionSource> _gates = [];

    public HashSet<string> Unanswered { get; } = [];

    public Gates With<TRequest, TAnswer>(CapabilityResult<TAnswer> answer)
        where TRequest : ICapability<TAnswer>
        where TAnswer : class
    {
        _answers[typeof(TRequest)] = answer;
        // Whoever waits goes on at once: a part is there as soon as its gate is open.
        _gates[typeof(TRequest)] = new();
        return this;
    }

    public void Open(Type request) => _gates[request].TrySetResult();

    public void Break(Type request) => _gates[request].TrySetException(new InvalidOperationException("broken"));

    public async Task<CapabilityResult<TAnswer>> InvokeAsync<TAnswer>(ICapability<TAnswer> request, Caller caller, CancellationToken cancellationToken)
        where TAnswer : class
    {
        await _gates[request.GetType()].Task;
        return (CapabilityResult<TAnswer>)_answers[request.GetType()];
    }

    public bool CanAnswer(string verb) => !Unanswered.Contains(verb);
}
