using ChatBot.Connectors.Capabilities.Knowledge;
using ChatBot.Connectors.Plumbing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace ChatBot.Connectors.Knowledge;

/// <summary>The bot's own index of help articles, whoever wrote them.</summary>
internal static class KnowledgeBase
{
    public const string Name = "Knowledge";

    public static ConnectorCatalog AddKnowledge(this ConnectorCatalog catalog) => catalog.AddEmbedded(Name, knowledge =>
    {
        knowledge.Options<KnowledgeOptions, KnowledgeOptionsValidator>();
        knowledge.Services.AddSingleton<IArticleSource, ArticleFolder>();
        knowledge.Services.AddSingleton<KnowledgeIndex>();
        knowledge.Services.AddSingleton<IHostedService>(provider => provider.GetRequiredService<KnowledgeIndex>());
        knowledge.Answers<FindAnswer, KnowledgeAnswers>();
    });
}
