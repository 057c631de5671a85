using ChatBot.Connectors.Capabilities;
using ChatBot.Connectors.Capabilities.Tickets;

namespace ChatBot.Connectors.Tests.Sample;

public sealed class SampleTicketsTests : IDisposable
{
    private readonly Business _business = new();

    [Fact]
    public async Task A_ticket_gets_a_number_under_which_it_is_found()
    {
        var opened = await _business.AskAsync(new CreateTicket("No steam", "The kettle makes no steam."), Callers.Ada);
        var status = await _business.AskAsync(new GetTicketStatus(opened.Answer!.Number), Callers.Ada);

        Assert.Equal(_business.Clock.GetUtcNow().AddHours(24), opened.Answer.AnswerBy);
        Assert.Equal("No steam", status.Answer?.Subject);
        Assert.Equal(TicketState.New, status.Answer?.State);
        Assert.Equal(["The kettle makes no steam."], status.Answer?.Comments.Select(comment => comment.Text));
    }

    [Fact]
    public async Task A_guest_opens_a_ticket_with_their_address_alone_and_reads_it_with_it()
    {
        var opened = await _business.AskAsync(new CreateTicket("Hello", "Do you repair mixers?"), Callers.Guest("new@example.org"));
        var status = await _business.AskAsync(new GetTicketStatus(opened.Answer!.Number), Callers.Guest("new@example.org"));
        var other = await _business.AskAsync(new GetTicketStatus(opened.Answer.Number), Callers.Guest("ada@example.com"));

        Assert.Equal(new Owner(null, new("new@example.org")), status.Answer?.Owner);
        Assert.Equal(ProblemKind.NotFound, other.Problem?.Kind);
    }

    [Fact]
    public async Task A_claimed_address_does_not_make_a_ticket_the_customers()
    {
        var opened = await _business.AskAsync(new CreateTicket("Hello", "I say that I am Ada."), Callers.Guest("ada@example.com"));

        Assert.NotNull(opened.Answer);
        Assert.Equal(0, _business.Query<long>("SELECT count(*) FROM tickets WHERE customer = 'ada' AND id > 2006"));
    }

    [Fact]
    public async Task A_ticket_needs_somebody_to_answer_to()
    {
        var result = await _business.AskAsync(new CreateTicket("Hello", "Who am I?"), Callers.Nobody);

        Assert.Equal(CallerLevel.Claimed, result.Problem?.NeededLevel);
    }

    [Theory]
    [InlineData("T-2001")]
    [InlineData("t-2001")]
    [InlineData("#2001")]
    public async Task A_ticket_is_found_as_people_write_its_number_and_internal_notes_stay_inside(string number)
    {
        var ticket = TicketNumber.TryParse(number, out var parsed) ? parsed : default;

        var result = await _business.AskAsync(new GetTicketStatus(ticket), Callers.Guest("ada@example.com"));

        Assert.Equal(TicketState.WaitingForCustomer, result.Answer?.State);
        Assert.Equal(["Ada Lopez", "Mara (support)"], result.Answer?.Comments.Select(comment => comment.Author));
    }

    [Theory]
    [InlineData("", "text", "Subject")]
    [InlineData("subject", "  ", "Body")]
    public async Task An_empty_ticket_is_not_taken(string subject, string body, string field)
    {
        var result = await _business.AskAsync(new CreateTicket(subject, body), Callers.Ada);

        Assert.Equal(field, result.Problem?.Field);
    }

    [Fact]
    public async Task The_same_turn_opens_one_ticket_however_often_it_runs()
    {
        var turn = Callers.Ada;

        var first = await _business.AskAsync(new CreateTicket("Hello", "Once."), turn);
        var again = await _business.AskAsync(new CreateTicket("Hello", "Once."), turn);
        var next = await _business.AskAsync(new CreateTicket("Hello", "Once."), Callers.Ada);

        Assert.Equal(first.Answer!.Number, again.Answer!.Number);
        Assert.NotEqual(first.Answer.Number, next.Answer!.Number);
    }

    public void Dispose() => _business.Dispose();
}
