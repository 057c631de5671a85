using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using ChatBot.Connectors.Capabilities;
using Microsoft.Extensions.Logging;

namespace ChatBot.Connectors.Pipeline;

/// <summary>Lets a write happen once per turn: when the turn runs again, it gets the recorded outcome.</summary>
internal sealed partial class IdempotencyPart(ICallJournal journal, TimeProvider clock, ILogger<IdempotencyPart> logger) : IPipelinePart
{
    public CapabilityStep<TAnswer> Before<TAnswer>(CapabilityRoute route, CapabilityStep<TAnswer> next)
        where TAnswer : class
    {
        if (!route.Writes)
        {
            return next;
        }

        var flights = new ConcurrentDictionary<string, Lazy<Task<CapabilityResult<TAnswer>>>>();
        return async (call, cancellationToken) =>
        {
            call.IdempotencyKey = KeyOf(call, out var hash);

            // Two of the same at the same time are one: the second waits for the first one's outcome.
            // A write is not given up half-way because somebody stopped waiting; its time limits end it.
            var flight = flights.GetOrAdd(call.IdempotencyKey, key => new(async () =>
            {
                try
                {
                    return await OnceAsync(call, hash, next);
                }
                finally
                {
                    flights.TryRemove(key, out _);
                }
            }));
            return await flight.Value.WaitAsync(cancellationToken);
        };
    }

    private async Task<CapabilityResult<TAnswer>> OnceAsync<TAnswer>(CapabilityCall call, string hash, CapabilityStep<TAnswer> next)
        where TAnswer : class
    {
        var key = call.IdempotencyKey;
        var before = await journal.BeginAsync(new(key, call.Route.Verb, hash, clock.GetUtcNow(), null), CancellationToken.None);
        if (before?.Outcome is { } recorded)
        {
            return CallJson.Read<TAnswer>(recorded);
        }

        if (before is not null && !call.Route.Repeatable)
        {
            WriteLeftOpen(call.Route.Verb, key);
            return new Problem(ProblemKind.Uncertain);
        }

        var result = await next(call, CancellationToken.None);

        // An unknown outcome stays open, so that the next run asks the system again, which tells repeats by their key.
        if (result.Problem is not { Kind: ProblemKind.Uncertain } || !call.Route.Repeatable)
        {
            await journal.CompleteAsync(key, CallJson.Write(result), CancellationToken.None);
        }

        return result;
    }

    private static string KeyOf(CapabilityCall call, out string hash)
    {
        hash = CanonicalParameters.Hash(call.Request);
        var key = SHA256.HashData(Encoding.UTF8.GetBytes($"{call.Caller.TurnKey}\n{call.Route.Verb}\n{hash}"));
        return Convert.ToHexStringLower(key.AsSpan(0, 16));
    }

    [LoggerMessage(LogLevel.Error, "{Verb} with the key {Key} was begun before and its outcome is unknown; the system behind it cannot tell repeats, so somebody must look.")]
    private partial void WriteLeftOpen(string verb, string key);
}
