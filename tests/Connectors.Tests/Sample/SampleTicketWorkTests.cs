using ChatBot.Connectors.Capabilities;
using ChatBot.Connectors.Capabilities.Tickets;

namespace ChatBot.Connectors.Tests.Sample;

public sealed class SampleTicketWorkTests : IDisposable
{
    private readonly Business _business = new();

    [Fact]
    public async Task A_customers_tickets_are_listed_the_last_changed_first()
    {
        var result = await _business.AskAsync(new ListTickets(), Callers.Ada);

        Assert.Equal(["T-2001", "T-2002"], result.Answer?.Tickets.Select(ticket => ticket.Number.Value));
    }

    [Fact]
    public async Task What_a_customer_adds_opens_a_solved_ticket_again()
    {
        var result = await _business.AskAsync(new CommentTicket(new("T-2002"), "It still has the old name."), Callers.Ada);
        var status = await _business.AskAsync(new GetTicketStatus(new("T-2002")), Callers.Ada);

        Assert.Equal(TicketState.Open, result.Answer?.State);
        Assert.Equal(("Ada Lopez", "It still has the old name."), (status.Answer!.Comments[^1].Author, status.Answer.Comments[^1].Text));
    }

    [Fact]
    public async Task A_closed_ticket_stays_closed()
    {
        var first = await _business.AskAsync(new CloseTicket(new("T-2001")), Callers.Ada);
        var again = await _business.AskAsync(new CloseTicket(new("T-2001")), Callers.Ada);
        var comment = await _business.AskAsync(new CommentTicket(new("T-2001"), "Hello?"), Callers.Ada);

        Assert.Equal(TicketState.Closed, first.Answer?.State);
        Assert.Equal(ProblemReasons.TicketClosed, again.Problem?.Reason);
        Assert.Equal(ProblemReasons.TicketClosed, comment.Problem?.Reason);
    }

    [Fact]
    public async Task Nobody_touches_anothers_ticket()
    {
        var comment = await _business.AskAsync(new CommentTicket(new("T-2003"), "Cancel it"), Callers.Ada);
        var close = await _business.AskAsync(new CloseTicket(new("T-2003")), Callers.Ada);

        Assert.Equal(ProblemKind.NotFound, comment.Problem?.Kind);
        Assert.Equal(ProblemKind.NotFound, close.Problem?.Kind);
    }

    public void Dispose() => _business.Dispose();
}
