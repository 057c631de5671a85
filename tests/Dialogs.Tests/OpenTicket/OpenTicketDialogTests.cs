using ChatBot.Connectors.Capabilities;
using ChatBot.Connectors.Capabilities.Tickets;

namespace ChatBot.Dialogs.Tests.OpenTicket;

public sealed class OpenTicketDialogTests
{
    [Fact]
    public async Task A_ticket_is_opened_after_a_yes()
    {
        var talk = Talk.AsAda();

        var subject = await talk.SayAsync("open a ticket");
        var body = await talk.SayAsync("Broken kettle");
        var confirm = await talk.SayAsync("It arrived with a crack.\nSince then it leaks.");
        var answer = await talk.SayAsync("yes");

        Assert.Equal("I will open a ticket for you. In one line, what is it about?", Assert.Single(subject));
        Assert.Contains("I have noted \"Broken kettle\". What exactly happened?", Assert.Single(body), StringComparison.Ordinal);
        Assert.Contains("**Broken kettle**\n\n> It arrived with a crack.\n> Since then it leaks.", Assert.Single(confirm), StringComparison.Ordinal);
        Assert.Equal("Done: your ticket is T-2017. You will have an answer by Tuesday, November 17, 2026 9:00 AM.", Assert.Single(answer).Replace('\u202f', ' '));
        Assert.Equal(new CreateTicket("Broken kettle", "It arrived with a crack.\nSince then it leaks."), Assert.Single(talk.Shop.AskedFor<CreateTicket>()));
    }

    [Fact]
    public async Task What_is_wrong_is_not_asked_again()
    {
        var talk = Talk.AsAda();

        var body = await talk.SayAsync("the kettle of order 1044 arrived broken");
        await talk.SayAllAsync("It has a crack.", "yes");

        Assert.Contains("I have noted \"the kettle of order 1044 arrived broken\"", Assert.Single(body), StringComparison.Ordinal);
        Assert.Equal(
            new CreateTicket("the kettle of order 1044 arrived broken", "It has a crack.", new OrderNumber("1044")), Assert.Single(talk.Shop.AskedFor<CreateTicket>()));
    }

    [Theory]
    [InlineData("please cancel my order 1043, nobody answers")]
    [InlineData("where is order 1042, I have been waiting for weeks")]
    [InlineData("I asked three times and want to talk to a person about it at last")]
    [InlineData("help me, the kettle exploded and my kitchen burned down yesterday")]
    public async Task The_description_may_sound_like_any_other_wish(string description)
    {
        var talk = Talk.AsAda();

        await talk.SayAllAsync("open a ticket", "My trouble", description, "yes");

        Assert.Equal(description, Assert.Single(talk.Shop.AskedFor<CreateTicket>()).Body);
    }

    [Fact]
    public async Task After_a_no_nothing_is_sent()
    {
        var talk = Talk.AsAda();

        var answer = await talk.SayAllAsync("open a ticket", "My trouble", "It broke.", "no");

        Assert.Equal("All right, I have not sent anything.", Assert.Single(answer));
        Assert.Empty(talk.Shop.AskedFor<CreateTicket>());
    }

    [Fact]
    public async Task A_guest_names_the_email_address_and_the_ticket_is_opened_as_confirmed()
    {
        var talk = Talk.AsGuest();

        var askEmail = await talk.SayAllAsync("open a ticket", "My trouble", "It broke.", "yes");
        var answer = await talk.SayAsync("new@example.com");

        Assert.Equal("Which e-mail address do you use with us?", Assert.Single(askEmail));
        Assert.StartsWith("Done: your ticket is T-2017.", Assert.Single(answer), StringComparison.Ordinal);
        var (request, caller) = Assert.Single(talk.Shop.Asked);
        Assert.Equal(new CreateTicket("My trouble", "It broke."), request);
        Assert.Equal((CallerLevel.Claimed, new EmailAddress("new@example.com")), (caller.Level, caller.Email));
    }

    [Fact]
    public async Task A_long_description_is_taken_whole_and_shown_in_part()
    {
        var talk = Talk.AsAda();
        var story = string.Concat(Enumerable.Repeat("It broke again. ", 300)).Trim();

        var confirm = await talk.SayAllAsync("open a ticket", "My trouble", story);
        await talk.SayAsync("yes");

        Assert.True(Assert.Single(confirm).Length < 600);
        Assert.Equal(story, Assert.Single(talk.Shop.AskedFor<CreateTicket>()).Body);
    }

    [Fact]
    public async Task A_subject_of_many_lines_is_asked_for_in_one()
    {
        var talk = Talk.AsAda();

        var again = await talk.SayAllAsync("open a ticket", new string('x', 151));

        Assert.StartsWith("Please keep it to one line, at most 150 characters", Assert.Single(again), StringComparison.Ordinal);
    }
}
