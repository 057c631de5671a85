namespace ChatBot.Dialogs.TicketStatus;

/// <summary>What is known of the ticket that is looked for.</summary>
internal sealed class TicketStatusDetails
{
    public string? Ticket { get; set; }

    /// <summary>Numbers under which nothing was found.</summary>
    public IList<string> NotFound { get; init; } = [];
}
