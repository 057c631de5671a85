using System.Collections.Frozen;
using System.Reflection;
using ChatBot.Connectors.Capabilities;
using ChatBot.Connectors.Plumbing;
using Microsoft.Extensions.Configuration;

namespace ChatBot.Connectors.Pipeline;

/// <summary>Which connector answers which capability, as the settings say.</summary>
internal sealed class CapabilityDirectory
{
    private const string Section = "Capabilities";

    private readonly List<(CapabilityRoute Route, Offer Offer)> _bound = [];

    /// <summary>Reads and checks every binding.</summary>
    /// <exception cref="SettingsException">An unknown verb, connector or key, or a wrong value.</exception>
    public CapabilityDirectory(IConfiguration configuration, IReadOnlyList<Offer> offers)
    {
        var section = configuration.GetSection(Section);
        StrictSettings.CheckKeys(section, CapabilityFacts.Verbs.Keys);
        foreach (var binding in section.GetChildren())
        {
            _bound.Add(Bind(configuration, binding, offers));
        }
    }

    /// <summary>The connectors that answer something.</summary>
    public IReadOnlyList<string> Connectors => [.. _bound.Select(bound => bound.Route.Connector).Distinct(StringComparer.OrdinalIgnoreCase)];

    /// <summary>What is answered, as other systems see it.</summary>
    public VerbList Verbs => new([.. _bound
        .Select(bound => new Verb(bound.Route.Facts, bound.Offer.Request, AnswerOf(bound.Offer.Request)))
        .OrderBy(verb => verb.Facts.Verb, StringComparer.Ordinal)]);

    /// <summary>The whole way to each bound connector, by the request's type.</summary>
    public FrozenDictionary<Type, (CapabilityRoute Route, Delegate Step)> StepsOf(CapabilityPipeline pipeline, IServiceProvider services) =>
        _bound.ToFrozenDictionary(
            bound => bound.Offer.Request,
            bound => (bound.Route, StepOf(pipeline, bound.Route, bound.Offer, services)));

    /// <summary>The record that answers a request.</summary>
    public static Type AnswerOf(Type request) =>
        request.GetInterfaces().Single(type => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ICapability<>)).GetGenericArguments()[0];

    private static (CapabilityRoute Route, Offer Offer) Bind(IConfiguration configuration, IConfigurationSection binding, IReadOnlyList<Offer> offers)
    {
        var options = configuration.Read<CapabilityOptions, CapabilityOptionsValidator>(binding.Path);
        var possible = offers.Where(offer => offer.Request == CapabilityFacts.Verbs[binding.Key]).ToList();
        var offer = possible.Find(offer => string.Equals(offer.Connector, options.Connector, StringComparison.OrdinalIgnoreCase))
            ?? throw new SettingsException(
                $"{binding.Path}:{nameof(options.Connector)}",
                $"names '{options.Connector}', which is not an enabled connector that answers {binding.Key}",
                possible.Count == 0 ? "No enabled connector does: look at Connectors:Enabled, or remove the section." : $"Possible: {string.Join(", ", possible.Select(offer => offer.Connector))}.");

        var facts = CapabilityFacts.Of(offer.Request);
        if (options.Level < facts.Level)
        {
            throw new SettingsException($"{binding.Path}:{nameof(options.Level)}", $"is less than {binding.Key} demands", $"Remove it, or name {facts.Level} or more.");
        }

        return (new(facts, options, offer.Connector, facts.Access is Access.Read || offer.Repeatable), offer);
    }

    private static Delegate StepOf(CapabilityPipeline pipeline, CapabilityRoute route, Offer offer, IServiceProvider services)
    {
        var answer = AnswerOf(offer.Request);
        var to = typeof(CapabilityPipeline).GetMethod(nameof(CapabilityPipeline.To), BindingFlags.Public | BindingFlags.Instance)!.MakeGenericMethod(offer.Request, answer);
        return (Delegate)to.Invoke(pipeline, [route, offer.Answers(services)])!;
    }
}
