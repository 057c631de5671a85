using ChatBot.Connectors.Plumbing;
using ChatBot.Data;
using ChatBot.Understanding;

namespace ChatBot.Learning;

internal static class LearningServices
{
    /// <summary>Learning from what was not understood.</summary>
    public static IServiceCollection AddLearning(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSettings<LearningOptions, LearningOptionsValidator>(configuration, LearningOptions.Section);
        services.AddSingleton<Lessons>();
        services.AddSingleton<LearntModels>();
        services.AddSingleton(provider => new LiveModel(
            provider.GetRequiredService<LearntModels>(),
            new(provider.GetRequiredService<UtteranceRecognizer>),
            new(provider.GetRequiredService<IntentClassifier>),
            provider.GetRequiredService<ISignals>(),
            provider.GetRequiredService<ILogger<LiveModel>>()));
        services.AddHostedService(provider => provider.GetRequiredService<LiveModel>());
        services.AddSingleton<Retraining>();
        return services;
    }
}
