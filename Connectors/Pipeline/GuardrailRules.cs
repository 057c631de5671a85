using ChatBot.Connectors.Plumbing;
using Microsoft.Extensions.Configuration;

namespace ChatBot.Connectors.Pipeline;

/// <summary>The business's rules, read and checked at the start: <c>Guardrails</c>.</summary>
internal sealed class GuardrailRules
{
    private const string Section = "Guardrails";
    private const string VersionKey = "Version";
    private const string RulesKey = "Rules";

    private readonly ILookup<string, Guardrail> _byVerb;

    /// <summary>Reads the rules.</summary>
    /// <exception cref="SettingsException">An unknown key, verb or parameter, or a wrong value.</exception>
    public GuardrailRules(IConfiguration configuration)
    {
        StrictSettings.CheckKeys(configuration.GetSection(Section), [VersionKey, RulesKey]);
        var version = configuration[$"{Section}:{VersionKey}"];
        _byVerb = configuration.GetSection($"{Section}:{RulesKey}").GetChildren()
            .SelectMany(rule => Read(configuration, rule, version))
            .ToLookup(rule => rule.Verb, rule => rule.Guardrail, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The rules for a capability, in the order of their names.</summary>
    public IReadOnlyList<Guardrail> For(string verb) => [.. _byVerb[verb]];

    private static IEnumerable<(string Verb, Guardrail Guardrail)> Read(IConfiguration configuration, IConfigurationSection rule, string? version)
    {
        var options = configuration.Read<GuardrailOptions, GuardrailOptionsValidator>(rule.Path);
        if (options.Parameter is null != options.MoreThan is null)
        {
            throw new SettingsException(rule.Path, "names only one of Parameter and MoreThan", "Name both, or neither.");
        }

        var name = string.IsNullOrEmpty(version) ? rule.Key : $"{rule.Key}@{version}";
        return options.Verbs.Select(verb => (verb, new Guardrail(name, options, ReaderFor(rule, options, verb))));
    }

    private static Func<object, decimal?>? ReaderFor(IConfigurationSection rule, GuardrailOptions options, string verb)
    {
        if (!CapabilityFacts.Verbs.TryGetValue(verb, out var request))
        {
            throw new SettingsException($"{rule.Path}:{nameof(options.Verbs)}", $"names '{verb}', which is no capability", "docs/capabilities lists them.");
        }

        return options.Parameter is not { } path
            ? null
            : Guardrail.Reader(request, path)
                ?? throw new SettingsException($"{rule.Path}:{nameof(options.Parameter)}", $"names '{path}', which is no number or amount of {verb}", "docs/capabilities lists what it has.");
    }
}
