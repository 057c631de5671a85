using ChatBot.Connectors.Plumbing;
using ChatBot.Dialogs.Turns;
using ChatBot.Understanding.LargeModels;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace ChatBot.Understanding;

/// <summary>Registers what understands the customer.</summary>
public static class UnderstandingServices
{
    private const string File = "understanding/model.bin";

    /// <summary>Adds the recognizer (<see cref="IRecognizer"/>) and trains or loads its classifier while the host starts.</summary>
    /// <remarks>The host brings <see cref="Connectors.Capabilities.ICapabilities"/>, which know what the products are called (<see cref="IProductNames"/>).</remarks>
    public static IServiceCollection AddUnderstanding(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSettings<UnderstandingOptions, UnderstandingOptionsValidator>(configuration, UnderstandingOptions.Section);
        services.AddSingleton(provider => new ModelFile(
            provider.GetRequiredService<DataFolder>().PathOf(File),
            provider.GetRequiredService<ILogger<ModelFile>>()));
        services.AddSingleton(provider => provider.GetRequiredService<ModelFile>().LoadOrTrain(UtteranceFiles.InDialogs()));
        services.AddSingleton(provider => provider.GetRequiredService<UnderstandingModel>().Classifier);
        services.AddSingleton(provider => provider.GetRequiredService<UnderstandingModel>().Languages);
        services.AddSingleton(provider => new EntityExtractor(
            provider.GetRequiredService<UnderstandingModel>(),
            provider.GetRequiredService<IOptions<UnderstandingOptions>>().Value));
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<CatalogueNames>();
        services.AddSingleton<IProductNames>(provider => provider.GetRequiredService<CatalogueNames>());
        services.AddHostedService(provider => provider.GetRequiredService<CatalogueNames>());
        services.AddSingleton<UtteranceRecognizer>();
        services.AddSingleton<IRecognizer>(provider => provider.GetRequiredService<UtteranceRecognizer>());
        services.AddHostedService<TrainAtStart>();
        services.AddLargeModel(configuration);
        return services;
    }

    private static void AddLargeModel(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSettings<ModelsOptions, ModelsOptionsValidator>(configuration, ModelsOptions.Section);
        services.AddSingleton<PersonalData>();
        services.AddSingleton<ModelClient>();
        services.AddSingleton<LargeModel>();
        services.AddSingleton<ILargeModel>(provider => provider.GetRequiredService<LargeModel>());
        services.AddSingleton<Rephrasing>();
    }

    /// <summary>The first customer should not wait for the training.</summary>
    private sealed class TrainAtStart(IServiceProvider services) : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken) =>
            Task.Run(services.GetRequiredService<UnderstandingModel>, cancellationToken).WaitAsync(cancellationToken);

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
