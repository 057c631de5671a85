using ChatBot.Connectors.Capabilities;
using ChatBot.Connectors.Capabilities.Tickets;

namespace ChatBot.Dialogs.OpenTicket;

/// <summary>What goes into the ticket.</summary>
internal sealed class OpenTicketDetails
{
    /// <summary>One line.</summary>
    public string? Subject { get; set; }

    /// <summary>What happened.</summary>
    public string? Body { get; set; }

    /// <summary>The order it is about, if one was named.</summary>
    public string? Order { get; set; }

    public CreateTicket ToCreateTicket() => new(Subject!, Body!, OrderNumber.TryParse(Order, out var order) ? order : null);
}
