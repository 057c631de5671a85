using ChatBot.Connectors.Capabilities.Knowledge;
using ChatBot.Connectors.Capabilities.Tickets;
using ChatBot.Connectors.Knowledge;
using ChatBot.Connectors.Tests.Kit;

namespace ChatBot.Connectors.Tests.Zendesk;

/// <summary>Holds what we send, and what our server answers in Zendesk's place, against Zendesk's own description.</summary>
public class ZendeskContractTests
{
    [OutsideTheory("contracts/zendesk")]
    [InlineData("contracts/zendesk/support-api.yaml", 13)]
    [InlineData("contracts/zendesk/help-center-authored.yaml", 3)]
    public async Task Requests_and_answers_are_as_Zendesk_describes_them(string file, int atLeast)
    {
        var contract = new OpenApiContract(Outside.Path(file));
        var (server, business) = await ZendeskDesk.StartAsync();
        await using var _ = server;
        using var __ = business;
        await TalkAsync(server, business);

        var described = server.Exchanges.Where(contract.Has).ToList();
        var faults = described.SelectMany(exchange => contract.Faults(exchange).Select(fault => $"{exchange.Method} {exchange.Path}: {fault}"));

        Assert.Empty(server.Complaints);
        Assert.Empty(faults);
        Assert.InRange(described.Count, atLeast, server.Exchanges.Count);
    }

    private static async Task TalkAsync(ZendeskServer server, Business business)
    {
        var opened = await business.AskAsync(new CreateTicket("Parcel damaged", "The lid is broken.", new("1042")), Callers.Ada);
        var ticket = opened.Answer!.Number;
        server.Say(ZendeskDesk.IdOf(ticket), "A new one is on its way.", isPublic: true);
        await business.AskAsync(new GetTicketStatus(ticket), Callers.Ada);
        await business.AskAsync(new ListTickets(), Callers.Ada);
        await business.AskAsync(new CommentTicket(ticket, "Thank you."), Callers.Ada);
        await business.AskAsync(new CloseTicket(ticket), Callers.Ada);
        await business.AskAsync(new FindAnswer("how do I return something"), Callers.Nobody);
        await business.Get<KnowledgeIndex>().FindAsync("how do I return something", CancellationToken.None);
    }
}
