using System.Collections.Concurrent;
using System.Globalization;
using ChatBot.Connectors.Capabilities;
using ChatBot.Connectors.Pipeline;

namespace ChatBot.Connectors.Chaos;

/// <summary>What the faults did, and what of it a customer saw.</summary>
internal sealed class ChaosScorecard
{
    // What the system did under each write's key: how often it was asked with success.
    private readonly ConcurrentDictionary<string, int> _done = new();
    private readonly ConcurrentDictionary<string, bool> _wrong = new();
    private long _failed;
    private long _slowed;
    private long _lost;
    private long _reads;
    private long _readErrors;
    private long _writes;
    private long _writeErrors;
    private long _uncertain;

    public double ReadErrorRate => _reads == 0 ? 0 : (double)_readErrors / _reads;

    /// <summary>Writes that were told as another thing than they were, or done twice at a system that cannot tell.</summary>
    public int WrongWrites => _wrong.Count;

    public long Writes => _writes;

    public void Failed() => Interlocked.Increment(ref _failed);

    public void Slowed() => Interlocked.Increment(ref _slowed);

    public void Lost() => Interlocked.Increment(ref _lost);

    /// <summary>A write came to its system.</summary>
    public void Reached(CapabilityCall call, bool succeeded)
    {
        if (succeeded && _done.AddOrUpdate(call.IdempotencyKey, 1, (_, times) => times + 1) > 1 && !call.Route.Repeatable)
        {
            _wrong[call.IdempotencyKey] = true;
        }
    }

    /// <summary>A call ended, as whoever asked sees it.</summary>
    public void Ended(CapabilityCall call, ProblemKind? problem)
    {
        var isError = problem is ProblemKind.Unavailable or ProblemKind.Uncertain;
        if (!call.Route.Writes)
        {
            Interlocked.Increment(ref _reads);
            Interlocked.Add(ref _readErrors, isError ? 1 : 0);
            return;
        }

        Interlocked.Increment(ref _writes);
        Interlocked.Add(ref _writeErrors, isError ? 1 : 0);
        Interlocked.Add(ref _uncertain, problem is ProblemKind.Uncertain ? 1 : 0);

        // "Done" that was not done, or "nothing was changed" that was; "not known" is true either way.
        var wasDone = _done.ContainsKey(call.IdempotencyKey);
        if ((problem is null && !wasDone) || (problem is not (null or ProblemKind.Uncertain) && wasDone))
        {
            _wrong[call.IdempotencyKey] = true;
        }
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"""
        Chaos scorecard
          put in          {_failed} faults, {_slowed} slow answers, {_lost} lost answers
          reads           {_reads}, of which a customer saw {_readErrors} fail ({ReadErrorRate:P2}; goal 0.50 %)
          writes          {_writes}, of which {_writeErrors} were told as failed, {_uncertain} of those as not known
          wrong writes    {WrongWrites} (goal 0)
        """);
}
