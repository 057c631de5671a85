using ChatBot.Handoff;
using Microsoft.AspNetCore.SignalR;
using NSubstitute;

namespace ChatBot.Tests.Handoff;

/// <summary>A desk that nobody has open.</summary>
internal sealed class NoPages : IHubContext<DeskHub>
{
    public IHubClients Clients { get; } = Substitute.For<IHubClients>();

    public IGroupManager Groups { get; } = Substitute.For<IGroupManager>();
}
