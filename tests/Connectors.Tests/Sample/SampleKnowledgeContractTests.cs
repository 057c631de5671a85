using ChatBot.Connectors.Tests.Kit;

namespace ChatBot.Connectors.Tests.Sample;

public sealed class SampleKnowledgeContractTests : KnowledgeContract
{
    protected override string Question => "what is your return policy?";

    protected override string Title => "Returns and exchanges";

    protected override string Words => "30 days";

    private protected override Task<Business> StartAsync() => Task.FromResult(new Business());
}
