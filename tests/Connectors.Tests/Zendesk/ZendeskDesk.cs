using System.Globalization;
using ChatBot.Connectors.Capabilities;

namespace ChatBot.Connectors.Tests.Zendesk;

/// <summary>The host with Zendesk behind tickets and knowledge.</summary>
internal static class ZendeskDesk
{
    public static Dictionary<string, string?> Settings(Uri address) => new()
    {
        ["Connectors:Enabled:1"] = "Zendesk",
        ["Connectors:Zendesk:BaseAddress"] = address.ToString(),
        ["Connectors:Zendesk:Email"] = ZendeskServer.Email,
        ["Connectors:Zendesk:ApiToken"] = ZendeskServer.ApiToken,
        ["Capabilities:create_ticket:Connector"] = "Zendesk",
        ["Capabilities:get_ticket_status:Connector"] = "Zendesk",
        ["Capabilities:list_tickets:Connector"] = "Zendesk",
        ["Capabilities:comment_ticket:Connector"] = "Zendesk",
        ["Capabilities:close_ticket:Connector"] = "Zendesk",
        ["Capabilities:find_answer:Connector"] = "Zendesk",
    };

    public static async Task<(ZendeskServer Server, Business Business)> StartAsync(Dictionary<string, string?>? more = null)
    {
        var server = await ZendeskServer.StartedAsync();
        var settings = Settings(server.Address);
        foreach (var (key, value) in more ?? [])
        {
            settings[key] = value;
        }

        var business = new Business(settings);
        server.Clock = business.Clock;
        return (server, business);
    }

    public static long IdOf(TicketNumber ticket) => long.Parse(ticket.Value, CultureInfo.InvariantCulture);
}
