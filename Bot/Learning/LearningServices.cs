using ChatBot.Connectors.Plumbing;

namespace ChatBot.Learning;

internal static class LearningServices
{
    /// <summary>Learning from what was not understood.</summary>
    public static IServiceCollection AddLearning(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSettings<LearningOptions, LearningOptionsValidator>(configuration, LearningOptions.Section);
        services.AddSingleton<Lessons>();
        services.AddSingleton<LearntModels>();
        services.AddSingleton<LiveModel>();
        services.AddHostedService(provider => provider.GetRequiredService<LiveModel>());
        services.AddSingleton<Retraining>();
        return services;
    }
}
