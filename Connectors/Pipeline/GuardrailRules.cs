using System.Collections.Concurrent;
using ChatBot.Connectors.Plumbing;
using Microsoft.Extensions.Configuration;

namespace ChatBot.Connectors.Pipeline;

/// <summary>The business's rules, read and checked at the start: <c>Guardrails</c>.</summary>
internal sealed class GuardrailRules
{
    private const string Section = "Guardrails";
    private const string VersionKey = "Version";
    private const string GrantsKey = "Grants";
    private const string RulesKey = "Rules";

    private readonly List<GrantOptions> _grants;
    private readonly ILookup<string, Guardrail> _byVerb;
    private readonly ConcurrentDictionary<string, VerbRules> _ready = new();
    private readonly string _version;

    /// <summary>Reads the rules.</summary>
    /// <exception cref="SettingsException">An unknown key, verb or parameter, or a wrong value.</exception>
    public GuardrailRules(IConfiguration configuration)
    {
        StrictSettings.CheckKeys(configuration.GetSection(Section), [VersionKey, GrantsKey, RulesKey, "Risk", "Approval"]);
        Version = configuration[$"{Section}:{VersionKey}"] ?? "";
        _version = Version.Length == 0 ? "" : $"@{Version}";
        _grants = [.. configuration.GetSection($"{Section}:{GrantsKey}").GetChildren().Select(grant => ReadGrant(configuration, grant))];
        _byVerb = configuration.GetSection($"{Section}:{RulesKey}").GetChildren()
            .SelectMany(rule => Read(configuration, rule))
            .ToLookup(rule => rule.Verb, rule => rule.Guardrail, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Which edition of the rules this is, as its reasons name it.</summary>
    public string Version { get; }

    /// <summary>The rules for a capability.</summary>
    public VerbRules For(string verb) => _ready.GetOrAdd(verb, _ =>
    {
        var capability = CapabilityFacts.Of(CapabilityFacts.Verbs[verb]);
        return new(capability, [.. _grants.Where(grant => grant.Covers(capability.Scopes))], [.. _byVerb[verb]], _version);
    });

    private static GrantOptions ReadGrant(IConfiguration configuration, IConfigurationSection grant)
    {
        var options = configuration.Read<GrantOptions, GrantOptionsValidator>(grant.Path);
        var known = CapabilityFacts.Verbs.Values.SelectMany(request => CapabilityFacts.Of(request).Scopes).Distinct().Order(StringComparer.Ordinal).ToList();
        return options.Scopes.FirstOrDefault(scope => scope != "*" && !known.Exists(one => ScopeSet.Allows([scope], one))) is { } wrong
            ? throw new SettingsException($"{grant.Path}:{nameof(options.Scopes)}", $"names '{wrong}', which no capability has", $"Possible: *, {string.Join(", ", known)}.")
            : options;
    }

    private IEnumerable<(string Verb, Guardrail Guardrail)> Read(IConfiguration configuration, IConfigurationSection rule)
    {
        var options = configuration.Read<GuardrailOptions, GuardrailOptionsValidator>(rule.Path);
        if (options.Parameter is null != options.MoreThan is null)
        {
            throw new SettingsException(rule.Path, "names only one of Parameter and MoreThan", "Name both, or neither.");
        }

        (options.Regions, options.OutsideRegions) = (Upper(options.Regions), Upper(options.OutsideRegions));
        return options.Verbs.Select(verb => (verb, new Guardrail($"{rule.Key}{_version}", options, ParameterOf(rule, options, verb))));
    }

    private static string[] Upper(string[] regions) => [.. regions.Select(region => region.ToUpperInvariant())];

    private static string? ParameterOf(IConfigurationSection rule, GuardrailOptions options, string verb)
    {
        if (!CapabilityFacts.Verbs.TryGetValue(verb, out var request))
        {
            throw new SettingsException($"{rule.Path}:{nameof(options.Verbs)}", $"names '{verb}', which is no capability", "docs/capabilities lists them.");
        }

        return options.Parameter is not { } path
            ? null
            : RequestNumbers.NamesOf(request).FirstOrDefault(name => string.Equals(name, path, StringComparison.OrdinalIgnoreCase))
                ?? throw new SettingsException($"{rule.Path}:{nameof(options.Parameter)}", $"names '{path}', which is no number or amount of {verb}", "docs/capabilities lists what it has.");
    }
}
