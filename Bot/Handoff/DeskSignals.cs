using Microsoft.AspNetCore.SignalR;

namespace ChatBot.Handoff;

/// <summary>Wakes the desk's pages, which then ask for what is new. A signal that is lost costs nothing but time.</summary>
internal sealed class DeskSignals(IHubContext<DeskHub> hub)
{
    /// <summary>Something is new at the desk.</summary>
    public void Changed() => _ = hub.Clients.All.SendAsync("changed");

    /// <summary>The customer of an agent's chat is typing.</summary>
    public void Typing(string agent, long handoff) => _ = hub.Clients.Group(agent).SendAsync("typing", handoff);
}
