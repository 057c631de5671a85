using ChatBot.Connectors.Capabilities;
using ChatBot.Connectors.Capabilities.Tickets;

namespace ChatBot.Connectors.Tests.Kit;

/// <summary>What every connector that answers the ticket verbs must do, whatever help desk is behind it.</summary>
public abstract class TicketsContract : IAsyncLifetime
{
    private protected Business Desk { get; private set; } = null!;

    public async Task InitializeAsync() => Desk = await StartAsync();

    public virtual Task DisposeAsync()
    {
        Desk.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task A_ticket_that_was_opened_is_found_with_what_was_said()
    {
        var opened = await OpenAsync(Callers.Ada, "Parcel damaged", "The lid is broken.");

        var status = await StatusAsync(opened, Callers.Ada);

        Assert.Equal((opened, "Parcel damaged", TicketState.New), (status.Answer?.Number, status.Answer?.Subject, status.Answer?.State));
        Assert.Equal("The lid is broken.", Assert.Single(status.Answer!.Comments).Text);
        Assert.Equal(Desk.Clock.GetUtcNow(), status.Answer.OpenedAt, ClockDifference);
    }

    [Fact]
    public async Task The_order_that_it_is_about_is_told_to_the_desk_or_kept()
    {
        var opened = await Desk.AskAsync(new CreateTicket("Where is it?", "It should be here.", new OrderNumber("1042")), Callers.Ada);

        Assert.True(opened.Succeeded);
    }

    [Fact]
    public async Task A_guest_gets_their_ticket_with_its_address()
    {
        var guest = Callers.Guest("zoe@example.com");
        var opened = await OpenAsync(guest, "A question", "Do you ship to Malta?");

        var mine = await StatusAsync(opened, guest);
        var others = await StatusAsync(opened, Callers.Guest("mallory@example.com"));

        Assert.Equal("A question", mine.Answer?.Subject);
        Assert.Equal(ProblemKind.NotFound, others.Problem?.Kind);
    }

    [Fact]
    public async Task Nobody_sees_or_touches_anothers_ticket()
    {
        var adas = await OpenAsync(Callers.Ada, "Mine", "Only mine.");

        var seen = await StatusAsync(adas, Callers.Ben);
        var commented = await Desk.AskAsync(new CommentTicket(adas, "Close it."), Callers.Ben);
        var closed = await Desk.AskAsync(new CloseTicket(adas), Callers.Ben);

        Assert.All([seen.Problem, commented.Problem, closed.Problem], problem => Assert.Equal(ProblemKind.NotFound, problem?.Kind));
    }

    [Theory]
    [InlineData("999999999")]
    [InlineData("NO-SUCH/TICKET")]
    public async Task A_number_that_no_ticket_has_finds_nothing(string number)
    {
        var seen = await StatusAsync(new(number), Callers.Ada);
        var commented = await Desk.AskAsync(new CommentTicket(new(number), "Hello?"), Callers.Ada);
        var closed = await Desk.AskAsync(new CloseTicket(new(number)), Callers.Ada);

        Assert.All([seen.Problem, commented.Problem, closed.Problem], problem => Assert.Equal(ProblemKind.NotFound, problem?.Kind));
    }

    [Fact]
    public async Task The_same_turn_opens_one_ticket_however_often_it_runs()
    {
        var turn = Callers.Ada;

        var first = await OpenAsync(turn, "Hello", "Once.");
        var again = await OpenAsync(turn, "Hello", "Once.");
        var next = await OpenAsync(Callers.Ada, "Hello", "Once.");

        Assert.Equal(first, again);
        Assert.NotEqual(first, next);
    }

    [Fact]
    public async Task A_turn_that_forgot_its_outcome_finds_the_ticket_that_it_opened()
    {
        var turn = Callers.Ada;
        var first = await OpenAsync(turn, "Hello", "Once.");
        Desk.Memory.Forget();

        var again = await OpenAsync(turn, "Hello", "Once.");

        Assert.Equal(first, again);
    }

    [Fact]
    public async Task A_customers_own_tickets_are_listed_the_last_changed_first()
    {
        var older = await OpenAsync(Callers.Ada, "The older", "One.");
        await OpenAsync(Callers.Ben, "Of another", "Two.");
        await LaterAsync();
        var newer = await OpenAsync(Callers.Ada, "The newer", "Three.");

        var list = await Desk.AskAsync(new ListTickets(2), Callers.Ada);

        Assert.Equal([(newer, "The newer"), (older, "The older")], list.Answer?.Tickets.Select(ticket => (ticket.Number, ticket.Subject)));
    }

    [Fact]
    public async Task A_customer_whom_the_desk_does_not_know_has_no_tickets()
    {
        var list = await Desk.AskAsync(new ListTickets(), Callers.Verified("nobody-known"));

        Assert.Empty(list.Answer!.Tickets);
    }

    [Fact]
    public async Task What_the_desk_answers_is_shown_and_what_it_notes_is_not()
    {
        var ticket = await OpenAsync(Callers.Ada, "Parcel damaged", "The lid is broken.");
        await LaterAsync();
        await AgentNotesAsync(ticket, "A difficult customer.");
        await AgentAnswersAsync(ticket, "A new lid is on its way.");

        var status = await StatusAsync(ticket, Callers.Ada);

        Assert.Equal(["The lid is broken.", "A new lid is on its way."], status.Answer?.Comments.Select(comment => comment.Text));
        Assert.NotEqual(status.Answer!.Comments[0].Author, status.Answer.Comments[1].Author);
    }

    [Fact]
    public async Task What_a_customer_adds_is_said_by_them_and_opens_the_ticket_again()
    {
        var ticket = await OpenAsync(Callers.Ada, "Parcel damaged", "The lid is broken.");
        await LaterAsync();
        await AgentSolvesAsync(ticket);
        var solved = await StatusAsync(ticket, Callers.Ada);
        await LaterAsync();

        var changed = await Desk.AskAsync(new CommentTicket(ticket, "The new one is, too."), Callers.Ada);

        await LaterAsync();
        var status = await StatusAsync(ticket, Callers.Ada);
        Assert.Equal(SolvedState, solved.Answer?.State);
        Assert.Equal((ticket, TicketState.Open), (changed.Answer?.Number, changed.Answer?.State));
        Assert.Equal(TicketState.Open, status.Answer?.State);
        Assert.Equal("The new one is, too.", status.Answer!.Comments[^1].Text);
        Assert.Equal(status.Answer.Comments[0].Author, status.Answer.Comments[^1].Author);
    }

    [Fact]
    public async Task A_closed_ticket_stays_closed()
    {
        var ticket = await OpenAsync(Callers.Ada, "Never mind", "It was under the sofa.");

        var closed = await Desk.AskAsync(new CloseTicket(ticket), Callers.Ada);
        var again = await Desk.AskAsync(new CloseTicket(ticket), Callers.Ada);
        var comment = await Desk.AskAsync(new CommentTicket(ticket, "Hello?"), Callers.Ada);

        Assert.Equal(TicketState.Closed, closed.Answer?.State);
        Assert.Equal(ProblemReasons.TicketClosed, again.Problem?.Reason);
        Assert.Equal(ProblemReasons.TicketClosed, comment.Problem?.Reason);
    }

    [Fact]
    public async Task What_cannot_be_right_is_refused_by_name()
    {
        var noSubject = await Desk.AskAsync(new CreateTicket(" ", "Text."), Callers.Ada);
        var longSubject = await Desk.AskAsync(new CreateTicket(new('x', 151), "Text."), Callers.Ada);
        var noBody = await Desk.AskAsync(new CreateTicket("Subject", ""), Callers.Ada);
        var noText = await Desk.AskAsync(new CommentTicket(new("1"), "  "), Callers.Ada);
        var noList = await Desk.AskAsync(new ListTickets(0), Callers.Ada);

        string?[] fields = [noSubject.Problem?.Field, longSubject.Problem?.Field, noBody.Problem?.Field, noText.Problem?.Field, noList.Problem?.Field];
        Assert.Equal<IEnumerable<string?>>(["Subject", "Subject", "Body", "Text", "Most"], fields);
    }

    [Fact]
    public async Task Words_of_any_kind_arrive_as_they_were_said()
    {
        const string Odd = "<b>\"Größe\"</b> & 日本 {{ticket.id}} ${x} \\ 100 % 🙂";
        var ticket = await OpenAsync(Callers.Ada, "Größe \"L\" & {x}", Odd);

        var status = await StatusAsync(ticket, Callers.Ada);

        Assert.Equal(("Größe \"L\" & {x}", Odd), (status.Answer?.Subject, status.Answer?.Comments[0].Text));
    }

    /// <summary>The host with the connector behind all ticket verbs. Ada and Ben are known by their e-mail addresses, or unknown.</summary>
    private protected abstract Task<Business> StartAsync();

    /// <summary>Somebody at the desk answers the customer.</summary>
    private protected abstract Task AgentAnswersAsync(TicketNumber ticket, string text);

    /// <summary>Somebody at the desk writes what customers must not see.</summary>
    private protected abstract Task AgentNotesAsync(TicketNumber ticket, string text);

    /// <summary>Somebody at the desk takes it for done.</summary>
    private protected abstract Task AgentSolvesAsync(TicketNumber ticket);

    /// <summary>What a solved ticket is at a desk that cannot tell solved from waiting.</summary>
    protected virtual TicketState SolvedState => TicketState.Solved;

    /// <summary>How far the desk's clock may be from the test's.</summary>
    protected virtual TimeSpan ClockDifference => TimeSpan.Zero;

    /// <summary>Time goes by, so that cached answers are old and changes have an order.</summary>
    protected virtual Task LaterAsync()
    {
        Desk.Clock.Advance(TimeSpan.FromMinutes(1));
        return Task.CompletedTask;
    }

    private async Task<TicketNumber> OpenAsync(Caller caller, string subject, string body)
    {
        var opened = await Desk.AskAsync(new CreateTicket(subject, body), caller);
        Assert.True(opened.Succeeded, $"The ticket was not opened: {opened.Problem}");
        return opened.Answer.Number;
    }

    private Task<CapabilityResult<TicketStatus>> StatusAsync(TicketNumber ticket, Caller caller) => Desk.AskAsync(new GetTicketStatus(ticket), caller);
}
