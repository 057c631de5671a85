using ChatBot.Connectors.Capabilities;
using ChatBot.Connectors.Tests.Kit;

namespace ChatBot.Connectors.Tests.Zendesk;

public sealed class ZendeskTicketsContractTests : TicketsContract
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
        (_server, var business) = await ZendeskDesk.StartAsync();
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
