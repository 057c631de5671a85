using System.Globalization;
using ChatBot.Data;
using Microsoft.AspNetCore.SignalR;

namespace ChatBot.Handoff;

/// <summary>Wakes the desk's pages, those at other replicas too, which then ask for what is new. A signal that is lost costs nothing but time.</summary>
internal sealed class DeskSignals
{
    private const string New = "desk.changed";

    private const string Types = "desk.typing";

    private const char Separator = '\n';

    private readonly IHubContext<DeskHub> _hub;
    private readonly ISignals _signals;

    public DeskSignals(IHubContext<DeskHub> hub, ISignals signals)
    {
        (_hub, _signals) = (hub, signals);
        signals.On(New, _ => ChangedHere());
        signals.On(Types, payload =>
        {
            var parts = payload.Split(Separator, 2);
            TypingHere(parts[^1], long.Parse(parts[0], CultureInfo.InvariantCulture));
        });
    }

    /// <summary>Something is new at the desk.</summary>
    public void Changed()
    {
        ChangedHere();
        _signals.Send(New, "");
    }

    /// <summary>The customer of an agent's chat is typing.</summary>
    public void Typing(string agent, long handoff)
    {
        TypingHere(agent, handoff);
        _signals.Send(Types, string.Create(CultureInfo.InvariantCulture, $"{handoff}{Separator}{agent}"));
    }

    private void ChangedHere() => _ = _hub.Clients.All.SendAsync("changed");

    private void TypingHere(string agent, long handoff) => _ = _hub.Clients.Group(agent).SendAsync("typing", handoff);
}
