using ChatBot.Connectors.Tests.Kit;

namespace ChatBot.Connectors.Tests.Zendesk;

public sealed class ZendeskKnowledgeContractTests : KnowledgeContract
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
        (_server, var business) = await ZendeskDesk.StartAsync();
        return business;
    }
}
