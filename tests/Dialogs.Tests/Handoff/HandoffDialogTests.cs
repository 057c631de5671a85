using ChatBot.Connectors.Capabilities.Tickets;
using ChatBot.Dialogs.Handoff;
using ChatBot.Dialogs.Turns;

namespace ChatBot.Dialogs.Tests.Handoff;

public sealed class HandoffDialogTests
{
    [Fact]
    public async Task When_somebody_is_there_the_customer_is_put_in_line_and_no_ticket_is_opened()
    {
        var talk = Talk.AsAda();
        talk.Desk.Place = 2;

        var answer = await talk.SayAllAsync("cancel order 1043", "a person please");

        Assert.StartsWith("You are number 2 in line", Assert.Single(answer), StringComparison.Ordinal);
        Assert.Equal(("asked", "Cancel an order\nOrder: 1043\nWho it is: ada, signed in"), Assert.Single(talk.Desk.Requests));
        Assert.Empty(talk.Shop.AskedFor<CreateTicket>());
    }

    [Theory]
    [InlineData("where is my order", "blue", "green", "red")]
    [InlineData("the weather is fine on Mars", "the weather is fine on Venus", "the weather is fine on Pluto")]
    public async Task A_customer_whom_the_bot_does_not_understand_is_handed_over_as_stuck(params string[] words)
    {
        var talk = Talk.AsAda();
        talk.Desk.Place = 1;

        var offer = await talk.SayAllAsync(words);
        var answer = await talk.SayAsync("yes");

        Assert.StartsWith("I am sorry, I still do not understand. Shall I get a person", Assert.Single(offer), StringComparison.Ordinal);
        Assert.StartsWith("You are number 1 in line", Assert.Single(answer), StringComparison.Ordinal);
        var (reason, summary) = Assert.Single(talk.Desk.Requests);
        Assert.Equal("stuck", reason);
        Assert.Contains("The bot did not understand them.", summary, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_understood_in_between_starts_the_count_anew()
    {
        var talk = Talk.AsAda();

        var answer = await talk.SayAllAsync("the weather is fine on Mars", "the weather is fine on Venus", "show my orders", "the weather is fine on Pluto");

        Assert.StartsWith("I am not sure what you mean.", Assert.Single(answer), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_customer_for_whom_nothing_is_found_is_handed_over_as_stuck()
    {
        var talk = Talk.AsAda();
        talk.Desk.Place = 1;

        await talk.SayAllAsync("where is order 1999?", "1998", "1997", "yes");

        var (reason, summary) = Assert.Single(talk.Desk.Requests);
        Assert.Equal("stuck", reason);
        Assert.StartsWith("Where is my order\n", summary, StringComparison.Ordinal);
        Assert.Contains("The bot found nothing under what they gave.", summary, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_colleague_reads_what_it_is_about_in_the_customers_words_what_was_asked_and_who_it_is()
    {
        var talk = Talk.AsGuest();
        talk.Desk.Place = 1;
        talk.Transcript.Add(new TranscriptLine(Shop.Monday, "customer", "my parcel never came and I am cross"));
        talk.Transcript.Add(new TranscriptLine(Shop.Monday, "bot", "Which order is it?"));
        talk.Transcript.Add(new TranscriptLine(Shop.Monday, "customer", "1042"));

        await talk.SayAllAsync("where is my order", "a person please");

        Assert.Equal(
            "Where is my order\nIn their words: \"my parcel never came and I am cross\"\nOpen question: \"Which order is it?\"\nWho it is: a guest who has not said",
            Assert.Single(talk.Desk.Requests).Summary);
    }

    [Fact]
    public async Task When_nobody_came_a_ticket_with_the_transcript_is_opened()
    {
        var talk = Talk.AsAda();
        talk.Desk.Place = 1;
        talk.Transcript.Add(new TranscriptLine(Shop.Monday, "customer", "a person please"));
        await talk.SayAsync("a person please");

        var said = await talk.ComesBackAsync(wasAnswered: false);

        Assert.StartsWith("I am sorry, nobody is free", said[0], StringComparison.Ordinal);
        Assert.Contains("T-2017", said[1], StringComparison.Ordinal);
        Assert.Equal("2026-11-16 09:00:00Z customer: a person please", Assert.Single(talk.Shop.AskedFor<CreateTicket>()).Body);
    }

    [Fact]
    public async Task When_nobody_came_a_guest_is_asked_where_to_write_to()
    {
        var talk = Talk.AsGuest();

        var said = await talk.ComesBackAsync(wasAnswered: false);
        var answer = await talk.SayAsync("ada@example.com");

        Assert.Equal("Which e-mail address do you use with us?", said[1]);
        Assert.Contains("T-2017", Assert.Single(answer), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("5 stars", 5)]
    [InlineData("1", 1)]
    [InlineData("4 out of 5", 4)]
    [InlineData("★★★", 3)]
    public async Task Stars_are_kept_as_they_were_meant(string words, int stars)
    {
        var talk = Talk.AsGuest();

        await talk.ComesBackAsync(wasAnswered: true);
        var answer = await talk.SayAsync(words);

        Assert.Equal([stars], talk.Desk.Stars);
        Assert.StartsWith("Thank you", Assert.Single(answer), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_rating_may_be_skipped()
    {
        var talk = Talk.AsGuest();

        await talk.ComesBackAsync(wasAnswered: true);
        var answer = await talk.SayAsync("skip");

        Assert.Empty(talk.Desk.Stars);
        Assert.StartsWith("All right.", Assert.Single(answer), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_wish_comes_before_the_rating()
    {
        var talk = Talk.AsAda();

        await talk.ComesBackAsync(wasAnswered: true);
        var answer = await talk.SayAsync("where is order 1042?");

        Assert.Empty(talk.Desk.Stars);
        Assert.Contains("1042", string.Join('\n', answer), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("cancel", true, false)]
    [InlineData("End chat, please", true, true)]
    [InlineData("back to the bot", true, true)]
    [InlineData("cancel my order", false, false)]
    public void A_person_is_left_in_few_words_only(string text, bool leavesLine, bool endsChat)
    {
        Assert.Equal(leavesLine, HandoffWords.LeavesLine(text));
        Assert.Equal(endsChat, HandoffWords.EndsChat(text));
    }
}
