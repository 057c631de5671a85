using ChatBot.Connectors.Capabilities;
using ChatBot.Connectors.Capabilities.Events;
using Answered = ChatBot.Connectors.Capabilities.Events.TicketAnswered;

namespace ChatBot.Dialogs.Tests.TicketAnswered;

public sealed class TicketAnsweredNoticeTests
{
    [Fact]
    public async Task An_answer_of_the_desk_is_told_with_the_tickets_number()
    {
        var said = await Talk.AsAda().HappensAsync(new Answered("ev-1", Shop.Monday, new EventSubject(), new TicketNumber("T-2001")));

        Assert.Equal("Our support team has answered your ticket T-2001.", Assert.Single(said));
    }
}
