using ChatBot.Connectors.Capabilities;
using ChatBot.Connectors.Tests.Kit;
using ChatBot.Connectors.Tests.Zendesk;

namespace ChatBot.Connectors.Tests.Declarative;

public sealed class DeclaredTicketsContractTests : TicketsContract
{
    private ZendeskServer? _server;

    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        await _server!.DisposeAsync();
        Assert.Empty(_server.Complaints);
    }

    private protected override async Task<Business> StartAsync()
    {
        _server = await ZendeskServer.StartedAsync();
        var business = new Business(DeclaredDesk.Settings(_server.Address));
        _server.Clock = business.Clock;
        return business;
    }

    private protected override Task AgentAnswersAsync(TicketNumber ticket, string text) => At(() => _server!.Say(ZendeskDesk.IdOf(ticket), text, isPublic: true));

    private protected override Task AgentNotesAsync(TicketNumber ticket, string text) => At(() => _server!.Say(ZendeskDesk.IdOf(ticket), text, isPublic: false));

    private protected override Task AgentSolvesAsync(TicketNumber ticket) => At(() => _server!.Solve(ZendeskDesk.IdOf(ticket)));

    private static Task At(Action work)
    {
        work();
        return Task.CompletedTask;
    }
}
