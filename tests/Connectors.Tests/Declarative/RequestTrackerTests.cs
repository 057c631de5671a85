using System.Net.Http.Headers;
using System.Net.Http.Json;
using ChatBot.Connectors.Capabilities;
using ChatBot.Connectors.Capabilities.Tickets;

namespace ChatBot.Connectors.Tests.Declarative;

/// <summary>A real help desk, Request Tracker, behind the ticket verbs through <c>request-tracker.yaml</c> alone.</summary>
public class RequestTrackerTests
{
    private static readonly string File = Path.Combine(Repository.Root, "Connectors", "Declarative", "request-tracker.yaml");

    [RequestTrackerFact]
    public async Task A_ticket_lives_its_life_in_Request_Tracker()
    {
        await using var tracker = new RequestTracker();
        await tracker.StartAsync();
        using var business = new Business(Settings(tracker));
        const string Odd = "<b>\"Größe\"</b> & {x} 🙂";

        var opened = await business.AskAsync(new CreateTicket("Größe L", Odd), Callers.Ada);
        Assert.True(opened.Succeeded, business.Log.All);
        var ticket = opened.Answer.Number;
        var others = await business.AskAsync(new GetTicketStatus(ticket), Callers.Ben);
        var meddled = await business.AskAsync(new CloseTicket(ticket), Callers.Ben);
        var fresh = await StatusAsync(business, ticket);
        await AgentAsync(tracker, ticket, "comment", "A note that nobody may see.");
        await AgentAsync(tracker, ticket, "correspond", "A new one is on its way.");
        var commented = await business.AskAsync(new CommentTicket(ticket, "Thank you."), Callers.Ada);
        var talked = await StatusAsync(business, ticket);
        var closed = await business.AskAsync(new CloseTicket(ticket), Callers.Ada);
        var again = await business.AskAsync(new CloseTicket(ticket), Callers.Ada);
        var list = await business.AskAsync(new ListTickets(), Callers.Ada);
        var missing = await business.AskAsync(new GetTicketStatus(new("999999")), Callers.Ada);

        Assert.Equal([ProblemKind.NotFound, ProblemKind.NotFound, ProblemKind.NotFound], new[] { others.Problem!.Kind, meddled.Problem!.Kind, missing.Problem!.Kind });
        Assert.Equal(("Größe L", TicketState.New, Odd), (fresh.Subject, fresh.State, Assert.Single(fresh.Comments).Text));
        Assert.Equal(TicketState.Open, commented.Answer?.State);
        Assert.Equal(TicketState.Open, talked.State);
        Assert.Equal([Odd, "A new one is on its way.", "Thank you."], talked.Comments.Select(comment => comment.Text));
        Assert.Equal(TicketState.Closed, closed.Answer?.State);
        Assert.Equal(ProblemReasons.TicketClosed, again.Problem?.Reason);
        Assert.Equal((ticket, "Größe L", TicketState.Closed), Assert.Single(list.Answer!.Tickets.Select(one => (one.Number, one.Subject, one.State))));
    }

    private static async Task<TicketStatus> StatusAsync(Business business, TicketNumber ticket)
    {
        business.Clock.Advance(TimeSpan.FromMinutes(1));
        var status = await business.AskAsync(new GetTicketStatus(ticket), Callers.Ada);
        Assert.True(status.Succeeded, business.Log.All);
        return status.Answer;
    }

    private static async Task AgentAsync(RequestTracker tracker, TicketNumber ticket, string how, string text)
    {
        using var http = new HttpClient();
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("token", tracker.Token);
        var said = await http.PostAsJsonAsync(new Uri(tracker.Address, $"REST/2.0/ticket/{ticket}/{how}"), new Dictionary<string, string> { ["Content"] = text, ["ContentType"] = "text/plain" });
        said.EnsureSuccessStatusCode();
    }

    private static Dictionary<string, string?> Settings(RequestTracker tracker) => new()
    {
        ["Connectors:Enabled:1"] = "RequestTracker",
        ["Connectors:Declarative:Files:0"] = File,
        ["Connectors:RequestTracker:BaseAddress"] = tracker.Address.ToString(),
        ["Connectors:RequestTracker:Token"] = tracker.Token,
        ["Connectors:RequestTracker:Queue"] = "General",
        ["Capabilities:create_ticket:Connector"] = "RequestTracker",
        ["Capabilities:get_ticket_status:Connector"] = "RequestTracker",
        ["Capabilities:list_tickets:Connector"] = "RequestTracker",
        ["Capabilities:comment_ticket:Connector"] = "RequestTracker",
        ["Capabilities:close_ticket:Connector"] = "RequestTracker",
    };
}
