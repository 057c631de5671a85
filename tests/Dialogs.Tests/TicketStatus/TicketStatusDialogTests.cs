namespace ChatBot.Dialogs.Tests.TicketStatus;

public sealed class TicketStatusDialogTests
{
    [Fact]
    public async Task A_ticket_is_told_with_what_was_written_last()
    {
        var talk = Talk.AsAda();

        var answer = await talk.SayAsync("how is ticket T-2001");

        Assert.Equal(
            "Ticket T-2001, \"Kettle is broken\", is waiting for your answer. It was opened on Monday, November 16, 2026; the last thing happened on Tuesday, November 17, 2026.\n\n"
            + "Robin wrote on Tuesday, November 17, 2026:\n\n> Which colour is it?",
            Assert.Single(answer));
    }

    [Fact]
    public async Task Without_a_number_it_is_asked_for()
    {
        var talk = Talk.AsAda();

        var question = await talk.SayAsync("any news of my ticket");
        var answer = await talk.SayAsync("T-2001");

        Assert.Equal("Which ticket is it? Please tell me its number.", Assert.Single(question));
        Assert.StartsWith("Ticket T-2001,", Assert.Single(answer), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_number_among_other_words_is_no_ticket()
    {
        var talk = Talk.AsAda();

        var question = await talk.SayAllAsync("any news of my ticket", "10 Downing Street");

        Assert.StartsWith("I need the ticket number", Assert.Single(question), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_guest_is_asked_for_the_email_address()
    {
        var talk = Talk.AsGuest();

        var question = await talk.SayAsync("how is ticket T-2001");

        Assert.Equal("Which e-mail address do you use with us?", Assert.Single(question));
    }

    [Fact]
    public async Task A_ticket_that_is_not_found_is_asked_for_again()
    {
        var talk = Talk.AsAda();

        var question = await talk.SayAsync("how is ticket T-9999");

        Assert.StartsWith("I cannot find a ticket T-9999 of yours.", Assert.Single(question), StringComparison.Ordinal);
    }
}
