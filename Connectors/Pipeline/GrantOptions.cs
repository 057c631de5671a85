using System.ComponentModel.DataAnnotations;
using ChatBot.Connectors.Capabilities;
using Microsoft.Extensions.Options;

namespace ChatBot.Connectors.Pipeline;

/// <summary>What some callers may do at all: <c>Guardrails:Grants:name</c>. What no grant names is denied.</summary>
internal sealed class GrantOptions
{
    /// <summary>The roles it is for.</summary>
    [Required(ErrorMessage = "{0} is missing: name the roles that the grant is for, such as Customer."), MinLength(1)]
    public CallerRole[] Roles { get; set; } = [];

    /// <summary>The channels it is for; empty (default) for all.</summary>
    public string[] Channels { get; set; } = [];

    /// <summary>How surely the caller must be known for it. Default: anybody.</summary>
    public CallerLevel Level { get; set; }

    /// <summary>What it allows: a scope such as <c>orders.read</c>, all of a topic as <c>orders.*</c>, or all as <c>*</c>.</summary>
    [Required(ErrorMessage = "{0} is missing: name the scopes that are granted, such as orders.read."), MinLength(1)]
    public string[] Scopes { get; set; } = [];

    public bool Covers(IReadOnlyList<string> scopes) => Scopes.Contains("*") || (scopes.Count > 0 && scopes.All(scope => ScopeSet.Allows(Scopes, scope)));

    public bool IsFor(CallerLevel level, string channel, CallFacts facts) =>
        Array.IndexOf(Roles, facts.Role) >= 0 && level >= Level && (Channels.Length == 0 || Channels.Contains(channel, StringComparer.OrdinalIgnoreCase));
}

[OptionsValidator]
internal sealed partial class GrantOptionsValidator : IValidateOptions<GrantOptions>;

/// <summary>What a list of scopes allows.</summary>
internal static class ScopeSet
{
    public static bool Allows(IReadOnlyList<string> granted, string scope)
    {
        foreach (var one in granted)
        {
            if (one == "*" || one == scope || (one.EndsWith(".*", StringComparison.Ordinal) && scope.StartsWith(one[..^1], StringComparison.Ordinal)))
            {
                return true;
            }
        }

        return false;
    }
}
