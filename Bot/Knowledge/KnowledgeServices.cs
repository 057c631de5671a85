using ChatBot.Connectors.Knowledge;

namespace ChatBot.Knowledge;

internal static class KnowledgeServices
{
    /// <summary>Articles that people write or approve at the desk.</summary>
    public static IServiceCollection AddDeskArticles(this IServiceCollection services)
    {
        services.AddSingleton<DeskArticles>();
        services.AddSingleton<IArticleShelf>(provider => provider.GetRequiredService<DeskArticles>());
        return services;
    }
}
