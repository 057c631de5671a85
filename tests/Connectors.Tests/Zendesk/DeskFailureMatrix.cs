using ChatBot.Connectors.Capabilities;
using ChatBot.Connectors.Capabilities.Tickets;
using ChatBot.Connectors.Tests.Kit;

namespace ChatBot.Connectors.Tests.Zendesk;

/// <summary>The bad days of Zendesk's desk, whichever connector speaks with it.</summary>
/// <param name="settings">Those that let the connector answer out of the desk at an address.</param>
public abstract class DeskFailureMatrix(Func<Uri, Dictionary<string, string?>> settings) : FailureMatrix
{
    private TicketNumber _ticket;

    protected override string ReadVerb => "get_ticket_status";

    protected override int KeyedWritesDone => ((ZendeskServer)Server).Tickets.Count(ticket => (string?)ticket["subject"] == "Keyed");

    protected override Dictionary<string, string?> Settings(Uri address) => settings(address);

    protected override async Task PrepareAsync() => _ticket = (await Business.AskAsync(new CreateTicket("Broken", "The lid."), Callers.Ada)).Answer!.Number;

    private protected override async Task<VendorServer> StartServerAsync() => await ZendeskServer.StartedAsync();

    private protected override async Task<Problem?> ReadAsync(Caller caller) => (await Business.AskAsync(new GetTicketStatus(_ticket), caller)).Problem;

    private protected override async Task<Problem?> KeyedWriteAsync() => (await Business.AskAsync(new CreateTicket("Keyed", "Once."), Callers.Ada)).Problem;

    private protected override async Task<Problem?> WriteAsync() => (await Business.AskAsync(new CommentTicket(_ticket, "Hello?"), Callers.Ada)).Problem;
}
