using System.Globalization;
using System.Net;
using ChatBot.Connectors.Capabilities;
using ChatBot.Connectors.Capabilities.Tickets;
using ChatBot.Connectors.Plumbing;

namespace ChatBot.Connectors.Zendesk;

/// <summary>What Zendesk's words mean in ours.</summary>
internal static class ZendeskWords
{
    public const string Open = "open";

    public const string Closed = "closed";

    /// <summary>Zendesk's numbers are digits alone; what is none finds nothing.</summary>
    public static long? IdOf(TicketNumber number) => long.TryParse(number.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;

    public static TicketNumber NumberOf(ZendeskTicket ticket) => new(ticket.Id.ToString(CultureInfo.InvariantCulture));

    public static TicketState StateOf(ZendeskTicket ticket) => ticket.Status switch
    {
        "new" => TicketState.New,
        "pending" => TicketState.WaitingForCustomer,
        "solved" => TicketState.Solved,
        Closed => TicketState.Closed,

        // "open" and "hold": somebody has it. One that Zendesk invents tomorrow is most likely a kind of open, too.
        _ => TicketState.Open,
    };

    public static Owner OwnerOf(ZendeskUser user) => new(
        CustomerId.TryParse(user.ExternalId, out var customer) ? customer : null,
        EmailAddress.TryParse(user.Email, out var email) ? email : null);

    /// <summary>Why Zendesk does not take a ticket or a change of one.</summary>
    /// <param name="text">The request's property that became the comment.</param>
    public static Problem Refusal(HttpReply reply, string text)
    {
        if (reply.Status is not HttpStatusCode.UnprocessableEntity)
        {
            return reply.Refusal(text);
        }

        // A closed ticket cannot be changed: "Status: closed prevents ticket update".
        var refusal = reply.ReadRefusal(ZendeskJson.Default.ZendeskRefusal);
        return refusal switch
        {
            not null when refusal.Names("status") => Problem.Conflict(ProblemReasons.TicketClosed),
            not null when refusal.Names("subject") => Problem.Invalid(nameof(CreateTicket.Subject)),
            not null when refusal.Names("requester") || refusal.Names("email") => Problem.Invalid(nameof(Caller.Email)),
            _ => Problem.Invalid(text),
        };
    }
}
