using ChatBot.Connectors.Capabilities;
using ChatBot.Connectors.Capabilities.Billing;
using ChatBot.Connectors.Capabilities.Overview;
using ChatBot.Connectors.Plumbing;
using Microsoft.Extensions.DependencyInjection;

namespace ChatBot.Connectors.Compositions;

/// <summary>Answers that are put together from several capabilities, whichever systems answer those.</summary>
internal static class CompositionsConnector
{
    public const string Name = "Compositions";

    public static ConnectorCatalog AddCompositions(this ConnectorCatalog catalog) => catalog.AddEmbedded(Name, compositions =>
    {
        compositions.Options<CompositionOptions, CompositionOptionsValidator>();

        // It asks through the door that it stands behind itself.
        compositions.Services.AddSingleton(provider => new Lazy<ICapabilities>(provider.GetRequiredService<ICapabilities>));
        compositions.Services.AddSingleton<PartsTogether>();
        compositions.Answers<GetCustomerOverview, CustomerOverviews>();
        compositions.Answers<QuoteUpgrade, UpgradeQuotes>();
    });
}
