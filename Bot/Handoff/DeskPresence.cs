using System.Collections.Concurrent;
using Microsoft.AspNetCore.SignalR;

namespace ChatBot.Handoff;

/// <summary>The agents who have the desk open.</summary>
internal sealed class DeskPresence
{
    private readonly ConcurrentDictionary<string, HubCallerContext> _connections = [];

    public bool IsAnybodyThere => !_connections.IsEmpty;

    public void Come(HubCallerContext connection) => _connections[connection.ConnectionId] = connection;

    public void Go(string connectionId) => _connections.TryRemove(connectionId, out _);

    /// <summary>Ends all connections of an agent who signed out.</summary>
    public void End(string agent)
    {
        foreach (var connection in _connections.Values.Where(connection => DeskSession.AgentOf(connection.User) == agent))
        {
            connection.Abort();
        }
    }
}
