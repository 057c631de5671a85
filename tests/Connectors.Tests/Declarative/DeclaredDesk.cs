namespace ChatBot.Connectors.Tests.Declarative;

/// <summary>The host with a help desk behind tickets and knowledge that a file describes.</summary>
internal static class DeclaredDesk
{
    public static readonly string File = Path.Combine(Repository.Root, "tests", "Connectors.Tests", "Declarative", "desk.yaml");

    public static Dictionary<string, string?> Settings(Uri address, string? file = null) => new()
    {
        ["Connectors:Enabled:1"] = "Desk",
        ["Connectors:Declarative:Files:0"] = file ?? File,
        ["Connectors:Desk:BaseAddress"] = address.ToString(),
        ["Connectors:Desk:Login"] = $"{Zendesk.ZendeskServer.Email}/token:{Zendesk.ZendeskServer.ApiToken}",
        ["Capabilities:create_ticket:Connector"] = "Desk",
        ["Capabilities:get_ticket_status:Connector"] = "Desk",
        ["Capabilities:list_tickets:Connector"] = "Desk",
        ["Capabilities:comment_ticket:Connector"] = "Desk",
        ["Capabilities:close_ticket:Connector"] = "Desk",
        ["Capabilities:find_answer:Connector"] = "Desk",
    };
}
