using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Reflection;
using System.Text.Json;
using ChatBot.Connectors.Approvals;
using ChatBot.Connectors.Capabilities;

namespace ChatBot.Connectors.Pipeline;

/// <summary>Sends each request on its way to the connector that is bound to it.</summary>
internal sealed class CapabilityInvoker(CapabilityDirectory directory, CapabilityPipeline pipeline, IServiceProvider services) : IKeptCalls
{
    private readonly FrozenDictionary<Type, (CapabilityRoute Route, Delegate Step)> _steps = directory.StepsOf(pipeline, services);

    private readonly ConcurrentDictionary<Type, Func<Delegate, CapabilityCall, CancellationToken, Task<VerbResult>>> _untyped = new();

    public Task<CapabilityResult<TAnswer>> InvokeAsync<TAnswer>(ICapability<TAnswer> request, Caller caller, CancellationToken cancellationToken)
        where TAnswer : class
    {
        if (!_steps.TryGetValue(request.GetType(), out var way))
        {
            throw new InvalidOperationException($"{CapabilityFacts.Of(request.GetType()).Verb} is answered by no connector: ask {nameof(CanAnswer)} before.");
        }

        var step = (CapabilityStep<TAnswer>)way.Step;
        return step(new(way.Route, request, caller), cancellationToken).AsTask();
    }

    /// <summary>Asks a capability whose type is not known before the program runs.</summary>
    public Task<VerbResult> InvokeAsync(object request, Caller caller, Approval? approval, CancellationToken cancellationToken)
    {
        var ask = _untyped.GetOrAdd(request.GetType(), static type => typeof(CapabilityInvoker)
            .GetMethod(nameof(InvokeUntypedAsync), BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(CapabilityDirectory.AnswerOf(type))
            .CreateDelegate<Func<Delegate, CapabilityCall, CancellationToken, Task<VerbResult>>>());
        var (route, step) = _steps[request.GetType()];
        return ask(step, new(route, request, caller) { Approval = approval }, cancellationToken);
    }

    private static async Task<VerbResult> InvokeUntypedAsync<TAnswer>(Delegate step, CapabilityCall call, CancellationToken cancellationToken)
        where TAnswer : class
    {
        var result = await ((CapabilityStep<TAnswer>)step)(call, cancellationToken);
        return new(result.Answer is { } answer ? JsonSerializer.SerializeToElement(answer, Verbs.Json) : null, result.Problem);
    }

    public bool CanAnswer(string verb) => _steps.Values.Any(way => way.Route.Verb == verb);

    public KeptCall Keep<TAnswer>(ICapability<TAnswer> request, Caller caller)
        where TAnswer : class
    {
        var verb = CapabilityFacts.Of(request.GetType()).Verb;
        return new(
            $"{caller.TurnKey}|{verb}|{CanonicalParameters.Hash(request)}",
            verb,
            JsonSerializer.Serialize(request, request.GetType(), CallJson.Options),
            caller);
    }

    public Task<string> InvokeAsync(KeptCall call, CancellationToken cancellationToken)
    {
        if (_steps.Values.FirstOrDefault(way => way.Route.Verb == call.Verb) is not { Step: { } step } || !TryRead(call, out var request))
        {
            return Task.FromResult(CallJson.Write<object>(new Problem(ProblemKind.Unavailable)));
        }

        // The answer's type is known by the step alone.
        var answer = step.GetType().GetGenericArguments()[0];
        var invoke = GetType().GetMethod(nameof(InvokeReadAsync), BindingFlags.NonPublic | BindingFlags.Instance)!.MakeGenericMethod(answer);
        return (Task<string>)invoke.Invoke(this, [request, call.Caller, cancellationToken])!;
    }

    public CapabilityResult<TAnswer> Read<TAnswer>(string outcome)
        where TAnswer : class => CallJson.Read<TAnswer>(outcome);

    private async Task<string> InvokeReadAsync<TAnswer>(ICapability<TAnswer> request, Caller caller, CancellationToken cancellationToken)
        where TAnswer : class => CallJson.Write(await InvokeAsync(request, caller, cancellationToken));

    private static bool TryRead(KeptCall call, out object? request)
    {
        try
        {
            request = JsonSerializer.Deserialize(call.Request, CapabilityFacts.Verbs[call.Verb], CallJson.Options);
        }
        catch (Exception exception) when (exception is JsonException or ArgumentException or FormatException)
        {
            request = null;
        }

        return request is not null;
    }
}
