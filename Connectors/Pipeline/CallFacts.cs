using ChatBot.Connectors.Capabilities;

namespace ChatBot.Connectors.Pipeline;

/// <summary>What the rules can look at in a call, and what they decided. Numbers and codes only: nothing in it names a person.</summary>
public sealed record CallFacts
{
    /// <summary>As what the caller called.</summary>
    public required CallerRole Role { get; init; }

    /// <summary>The countries of the caller's locale and of an address in the request (ISO 3166-1, two letters); empty when unknown.</summary>
    public IReadOnlyList<string> Regions { get; init; } = [];

    /// <summary>What the caller's key allows; null when no key narrows it.</summary>
    public IReadOnlyList<string>? Scopes { get; init; }

    /// <summary>The request's numbers and amounts by name; null for one that is left open.</summary>
    public IReadOnlyDictionary<string, decimal?> Numbers { get; init; } = RequestNumbers.None;

    /// <summary>How risky the call looked, 0 to 100; null when nobody asked.</summary>
    public int? Risk { get; init; }

    /// <summary>Why it looked so.</summary>
    public IReadOnlyList<string> RiskReasons { get; init; } = [];

    /// <summary>What the rules decided.</summary>
    public GuardrailVerdict Verdict { get; init; }

    /// <summary>The rule that decided, with the rules' version; null when the call was allowed.</summary>
    public string? Rule { get; init; }

    /// <summary>What can be seen in a call.</summary>
    internal static CallFacts Of(CapabilityCall call) => new()
    {
        Role = call.Caller.Level is CallerLevel.System ? CallerRole.Bot : call.Caller.Role,
        Regions = RegionsOf(call),
        Scopes = call.Caller.Scopes,
        Numbers = RequestNumbers.Of(call.Request),
    };

    private static string[] RegionsOf(CapabilityCall call)
    {
        var spoken = RegionOf(call.Caller.Locale);
        var posted = RequestNumbers.CountryOf(call.Request)?.ToUpperInvariant();
        return (spoken, posted) switch
        {
            (null, null) => [],
            ({ } one, null) => [one],
            (null, { } one) => [one],
            _ when spoken == posted => [spoken],
            _ => [spoken, posted!],
        };
    }

    // The last part of "en-US"; scripts such as "zh-Hant" have four letters.
    private static string? RegionOf(string locale) =>
        locale.LastIndexOf('-') is > 0 and var dash && locale.Length - dash == 3 ? locale[(dash + 1)..].ToUpperInvariant() : null;
}
