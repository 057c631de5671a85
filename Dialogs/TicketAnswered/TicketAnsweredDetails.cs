namespace ChatBot.Dialogs.TicketAnswered;

/// <summary>The ticket that was answered.</summary>
internal sealed class TicketAnsweredDetails
{
    public string Ticket { get; set; } = "";
}
