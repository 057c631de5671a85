using System.Collections.Concurrent;
using ChatBot.Data;
using Microsoft.AspNetCore.SignalR;

namespace ChatBot.Handoff;

/// <summary>The agents who have the desk open.</summary>
internal sealed class DeskPresence
{
    private const string Here = "desk.here";

    private const string Out = "desk.out";

    /// <summary>An agent at another replica is there as long as that says so now and then.</summary>
    private static readonly TimeSpan Trust = TimeSpan.FromSeconds(10);

    private readonly ConcurrentDictionary<string, HubCallerContext> _connections = [];
    private readonly ISignals _signals;
    private readonly TimeProvider _clock;
    private long _heardAt = long.MinValue;

    public DeskPresence(ISignals signals, TimeProvider clock)
    {
        (_signals, _clock) = (signals, clock);
        signals.On(Here, _ => Volatile.Write(ref _heardAt, clock.GetTimestamp()));
        signals.On(Out, EndHere);
    }

    public bool IsAnybodyThere => !_connections.IsEmpty || (Volatile.Read(ref _heardAt) is > long.MinValue and var heard && _clock.GetElapsedTime(heard) < Trust);

    public void Come(HubCallerContext connection)
    {
        _connections[connection.ConnectionId] = connection;
        Tell();
    }

    /// <summary>Tells the other replicas that somebody is here, if so; to be called every few seconds.</summary>
    public void Tell()
    {
        if (!_connections.IsEmpty)
        {
            _signals.Send(Here, "");
        }
    }

    public void Go(string connectionId) => _connections.TryRemove(connectionId, out _);

    /// <summary>Ends all connections of an agent who signed out.</summary>
    public void End(string agent)
    {
        EndHere(agent);
        _signals.Send(Out, agent);
    }

    private void EndHere(string agent)
    {
        foreach (var connection in _connections.Values.Where(connection => DeskSession.AgentOf(connection.User) == agent))
        {
            connection.Abort();
        }
    }
}
