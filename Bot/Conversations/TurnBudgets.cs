using System.Collections.Concurrent;

namespace ChatBot.Conversations;

/// <summary>How long the turns that run now may wait for the business's systems, by their turn keys.</summary>
internal sealed class TurnBudgets(TimeProvider clock)
{
    private static readonly Dictionary<string, string> None = [];

    private readonly ConcurrentDictionary<string, TurnBudget> _running = new();

    /// <summary>Gives a turn its time, until the result is disposed.</summary>
    /// <param name="outcomes">Of calls that an earlier run of the turn made, by their keys.</param>
    public IDisposable Begin(string turnKey, TimeSpan time, IReadOnlyDictionary<string, string>? outcomes = null)
    {
        _running[turnKey] = new TurnBudget(clock, time, outcomes ?? None);
        return new End(this, turnKey);
    }

    /// <summary>The turn's budget; null when it may wait as long as it likes.</summary>
    public TurnBudget? Find(string turnKey) => _running.GetValueOrDefault(turnKey);

    private sealed class End(TurnBudgets budgets, string turnKey) : IDisposable
    {
        public void Dispose() => budgets._running.TryRemove(turnKey, out _);
    }
}

/// <summary>The time of one turn, and what is known of its calls already.</summary>
internal sealed class TurnBudget(TimeProvider clock, TimeSpan time, IReadOnlyDictionary<string, string> outcomes)
{
    private readonly long _began = clock.GetTimestamp();

    /// <summary>What is left of it; not below zero.</summary>
    public TimeSpan Left => time - clock.GetElapsedTime(_began) is { Ticks: > 0 } left ? left : TimeSpan.Zero;

    /// <summary>Outcomes of calls that an earlier run of the turn made, by their keys.</summary>
    public IReadOnlyDictionary<string, string> Outcomes => outcomes;
}
