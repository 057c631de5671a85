using ChatBot.Connectors.Capabilities;
using ChatBot.Connectors.Capabilities.Tickets;
using ChatBot.Dialogs.TalkToPerson;
using ChatBot.Dialogs.Turns;

namespace ChatBot.Dialogs.Tests.TalkToPerson;

public sealed class TalkToPersonDialogTests
{
    [Fact]
    public async Task A_ticket_with_the_transcript_is_opened_and_its_number_told()
    {
        var talk = Talk.AsAda();
        talk.Transcript.Add(new(Shop.Monday, "customer", "where is my order"));
        talk.Transcript.Add(new(Shop.Monday, "bot", "Which order is it?"));

        var answer = await talk.SayAsync("a person please");

        Assert.StartsWith("I have passed our conversation on to a colleague. Your ticket is T-2017.", Assert.Single(answer), StringComparison.Ordinal);
        Assert.Equal(
            new CreateTicket(
                "A customer asks for a person",
                "2026-11-16 09:00:00Z customer: where is my order\n2026-11-16 09:00:00Z bot: Which order is it?\ncustomer: a person please"),
            Assert.Single(talk.Shop.AskedFor<CreateTicket>()));
    }

    [Fact]
    public async Task The_colleague_reads_what_was_left_for_it()
    {
        var talk = Talk.AsAda();

        await talk.SayAllAsync("cancel order 1043", "a person please");

        var ticket = Assert.Single(talk.Shop.AskedFor<CreateTicket>());
        Assert.Equal("A customer asks for a person (Cancel an order)", ticket.Subject);
        Assert.Equal(new OrderNumber("1043"), ticket.Order);
    }

    [Fact]
    public async Task A_guest_is_asked_for_the_email_address()
    {
        var talk = Talk.AsGuest();

        var question = await talk.SayAsync("I want to talk to a person");
        var again = await talk.SayAsync("a person please");
        var answer = await talk.SayAsync("ada@example.com");

        Assert.Equal("Which e-mail address do you use with us?", question[^1]);
        Assert.Equal(["I am just getting you a person; I only need this one thing for it.", "Which e-mail address do you use with us?"], again);
        Assert.Contains("T-2017", Assert.Single(answer), StringComparison.Ordinal);
    }

    [Fact]
    public void Of_a_long_conversation_the_newest_part_is_sent()
    {
        var lines = Enumerable.Range(0, 50).Select(number => new TranscriptLine(Shop.Monday, "customer", $"{number} {new string('x', 1000)}")).ToList();

        var body = TalkToPersonAnswers.Body(new() { LastWords = "a person please" }, lines);

        Assert.Equal(20_000, body.Length);
        Assert.EndsWith("customer: a person please", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_guest_is_told_why_their_address_is_asked_for()
    {
        var talk = Talk.AsGuest();

        var answer = await talk.SayAsync("talk to a person");

        Assert.StartsWith("Nobody is here to chat just now", answer[0], StringComparison.Ordinal);
        Assert.Equal("Which e-mail address do you use with us?", answer[^1]);
    }
}
