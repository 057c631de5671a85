using ChatBot.Connectors.Tests.Kit;

namespace ChatBot.Connectors.Tests.Zendesk;

/// <summary>The help articles of Zendesk's desk, whichever connector reads them.</summary>
/// <param name="settings">Those that let the connector answer out of the desk at an address.</param>
public abstract class DeskKnowledgeContract(Func<Uri, Dictionary<string, string?>> settings) : KnowledgeContract
{
    private ZendeskServer? _server;

    protected override string Question => "how can I return something?";

    protected override string Title => "How do returns work?";

    protected override string Words => "You can return an unused item within 30 days.";

    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        await _server!.DisposeAsync();
    }

    private protected override async Task<Business> StartAsync()
    {
        _server = await ZendeskServer.StartedAsync();
        var business = new Business(settings(_server.Address));
        _server.Clock = business.Clock;
        return business;
    }
}
