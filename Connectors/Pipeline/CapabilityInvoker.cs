using System.Collections.Frozen;
using System.Reflection;
using System.Text.Json;
using ChatBot.Connectors.Capabilities;

namespace ChatBot.Connectors.Pipeline;

/// <summary>Sends each request on its way to the connector that is bound to it.</summary>
internal sealed class CapabilityInvoker(CapabilityDirectory directory, CapabilityPipeline pipeline, IServiceProvider services) : IKeptCalls
{
    private readonly FrozenDictionary<Type, (CapabilityRoute Route, Delegate Step)> _steps = directory.StepsOf(pipeline, services);

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
