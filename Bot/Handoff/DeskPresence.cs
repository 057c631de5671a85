using System.Collections.Concurrent;
using ChatBot.Data;
using Microsoft.AspNetCore.SignalR;

namespace ChatBot.Handoff;

/// <summary>The agents who have the desk open, at this replica or another.</summary>
internal sealed class DeskPresence
{
    private const string Here = "desk.here";

    private const string Out = "desk.out";

    /// <summary>An agent at another replica is there as long as that says so now and then.</summary>
    private static readonly TimeSpan Trust = TimeSpan.FromSeconds(10);

    private readonly ConcurrentDictionary<string, HubCallerContext> _connections = [];
    private readonly ConcurrentDictionary<string, DateTimeOffset> _leftAt = [];

    /// <summary>The agents at other replicas, and when those last told of them.</summary>
    private readonly ConcurrentDictionary<string, DateTimeOffset> _elsewhere = [];
    private readonly ISignals _signals;
    private readonly TimeProvider _clock;

    /// <summary>Whoever has not been here since the start may still be on the way back.</summary>
    private readonly DateTimeOffset _startedAt;

    public DeskPresence(ISignals signals, TimeProvider clock)
    {
        (_signals, _clock, _startedAt) = (signals, clock, clock.GetUtcNow());
        signals.On(Here, agent => _elsewhere[agent] = clock.GetUtcNow());
        signals.On(Out, EndHere);
    }

    public bool IsAnybodyThere => !_connections.IsEmpty || _elsewhere.Values.Any(heard => _clock.GetUtcNow() - heard < Trust);

    public void Come(HubCallerContext connection)
    {
        _connections[connection.ConnectionId] = connection;
        Tell();
    }

    /// <summary>Tells the other replicas who is here; to be called every few seconds.</summary>
    public void Tell()
    {
        foreach (var agent in _connections.Values.Select(connection => DeskSession.AgentOf(connection.User)).OfType<string>().Distinct())
        {
            _signals.Send(Here, agent);
        }
    }

    public void Go(string connectionId)
    {
        if (_connections.TryRemove(connectionId, out var connection) && DeskSession.AgentOf(connection.User) is { } agent)
        {
            _leftAt[agent] = _clock.GetUtcNow();
        }
    }

    /// <summary>How long an agent has not had the desk open, anywhere; zero while they have it here.</summary>
    public TimeSpan AbsenceOf(string agent) => ConnectionsOf(agent).Any()
        ? TimeSpan.Zero
        : _clock.GetUtcNow() - Latest(_elsewhere.GetValueOrDefault(agent, _startedAt), _leftAt.GetValueOrDefault(agent, _startedAt));

    /// <summary>Ends all connections of an agent who signed out.</summary>
    public void End(string agent)
    {
        EndHere(agent);
        _signals.Send(Out, agent);
    }

    private void EndHere(string agent)
    {
        foreach (var connection in ConnectionsOf(agent))
        {
            connection.Abort();
        }
    }

    private static DateTimeOffset Latest(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;

    private IEnumerable<HubCallerContext> ConnectionsOf(string agent) =>
        _connections.Values.Where(connection => DeskSession.AgentOf(connection.User) == agent);
}
