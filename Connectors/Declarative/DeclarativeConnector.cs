using System.ComponentModel.DataAnnotations;
using ChatBot.Connectors.Pipeline;
using ChatBot.Connectors.Plumbing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace ChatBot.Connectors.Declarative;

/// <summary>Systems that are described by files instead of code: section <c>Connectors:Declarative</c>.</summary>
internal sealed class DeclarativeOptions
{
    /// <summary>The files, from the folder that the program runs in. Each brings one connector, which is enabled and set up under the name that it gives itself.</summary>
    [MaxLength(50)]
    public string[] Files { get; set; } = [];
}

[OptionsValidator]
internal sealed partial class DeclarativeOptionsValidator : IValidateOptions<DeclarativeOptions>;

/// <summary>Adds the connectors that files describe.</summary>
internal static class DeclarativeConnector
{
    public const string Name = "Declarative";

    public static ConnectorCatalog AddDeclared(this ConnectorCatalog catalog)
    {
        foreach (var file in catalog.Read<DeclarativeOptions, DeclarativeOptionsValidator>(Name).Files)
        {
            var system = DeclaredFile.Read(catalog.PathOf(file));
            catalog.Add(system.Name, connector => Describe(connector, system));
        }

        return catalog;
    }

    private static void Describe(ConnectorRegistration connector, DeclaredSystem system)
    {
        var settings = connector.Required(system.Settings ?? []);
        connector.Services.AddKeyedSingleton(system.Name, (provider, _) => new DeclarativeClient(
            new(system.Name, ConnectorHttp.NewHandler(), provider.GetRequiredService<TimeProvider>()), system, settings));
        foreach (var (verb, capability) in system.Capabilities)
        {
            var request = CapabilityFacts.Verbs[verb];
            var answers = typeof(DeclarativeAnswers<,>).MakeGenericType(request, DeclaredFile.AnswerOf(request));
            connector.Answers(
                request,
                provider => ActivatorUtilities.CreateInstance(provider, answers, system, capability, provider.GetRequiredKeyedService<DeclarativeClient>(system.Name)),
                capability.Repeatable);
        }
    }
}
