using ChatBot.Connectors.Tests.Kit;
using ChatBot.Connectors.Tests.Zendesk;

namespace ChatBot.Connectors.Tests.Declarative;

public sealed class DeclaredKnowledgeContractTests : KnowledgeContract
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
        var business = new Business(DeclaredDesk.Settings(_server.Address));
        _server.Clock = business.Clock;
        return business;
    }
}
