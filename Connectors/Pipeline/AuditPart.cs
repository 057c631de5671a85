using System.Collections.Concurrent;
using System.Text;
using ChatBot.Connectors.Capabilities;
using ChatBot.Connectors.Plumbing;

namespace ChatBot.Connectors.Pipeline;

/// <summary>Writes down who asked what and how it ended; personal parameters only as a keyed hash.</summary>
internal sealed class AuditPart(IAuditLog log, KeptKey key, TimeProvider clock) : IPipelinePart
{
    private const int MostRemembered = 1024;

    // A keyed hash costs more than all the rest of a cached read, and the same few things are asked again and again.
    private readonly ConcurrentDictionary<object, string> _remembered = new();

    public CapabilityStep<TAnswer> Before<TAnswer>(CapabilityRoute route, CapabilityStep<TAnswer> next)
        where TAnswer : class =>
        async (call, cancellationToken) =>
        {
            var result = await next(call, cancellationToken);

            // What happened must be on record even if the caller has stopped waiting for it.
            await log.AppendAsync(RecordOf(call, result.Problem), CancellationToken.None);
            return result;
        };

    private AuditRecord RecordOf(CapabilityCall call, Problem? problem) => new(
        clock.GetUtcNow(),
        call.Route.Verb,
        call.Route.Facts.Version,
        call.Route.Facts.Access,
        call.Route.Connector,
        call.Caller.Level,
        call.Caller.Customer,
        call.Caller.Channel,
        call.Caller.ConversationId,
        call.Caller.TurnKey,
        ParametersOf(call),
        Outcomes.Of(problem),
        problem?.Reason,
        problem is null ? null : call.Reference,
        call.Caller.Actor,
        call.Approval is { } approval ? $"{approval.Number} by {approval.Approver}" : null,
        call.Facts);

    private string ParametersOf(CapabilityCall call)
    {
        if (call.Route.Writes)
        {
            return Hashed(call);
        }

        if (_remembered.TryGetValue(call.Request, out var known))
        {
            return known;
        }

        if (_remembered.Count >= MostRemembered)
        {
            _remembered.Clear();
        }

        return _remembered[call.Request] = Hashed(call);
    }

    private string Hashed(CapabilityCall call)
    {
        var parameters = CanonicalParameters.Bytes(call.Request);
        return call.Route.Facts.Data is DataClass.Public
            ? Encoding.UTF8.GetString(parameters)
            : $"hmac-sha256:{key.Hash(parameters)}";
    }
}
