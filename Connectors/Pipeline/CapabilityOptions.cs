using System.ComponentModel.DataAnnotations;
using ChatBot.Connectors.Capabilities;
using Microsoft.Extensions.Options;

namespace ChatBot.Connectors.Pipeline;

/// <summary>Which connector answers a capability, and within which bounds: <c>Capabilities:verb</c>.</summary>
internal sealed class CapabilityOptions
{
    /// <summary>The connector that answers.</summary>
    [Required(ErrorMessage = "{0} is missing: name the connector that answers, such as Sample.")]
    public string Connector { get; set; } = "";

    /// <summary>How surely the caller must be known; may only be more than the capability itself demands.</summary>
    public CallerLevel? Level { get; set; }

    /// <summary>How long an answer may be given again, for reads: 0 (default, never) to 1 day.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "1.00:00:00")]
    public TimeSpan Cache { get; set; }

    /// <summary>
    /// How much longer an answer may still be given while a new one is fetched beside it, and while the system is down: 0 (default, never)
    /// to 1 day. Such an answer says as of when it is.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:00", "1.00:00:00")]
    public TimeSpan Stale { get; set; }

    /// <summary>For reads: when the system has not answered after so long, it is asked a second time beside the first, and the sooner answer counts. Never by default; 1 millisecond to 1 minute.</summary>
    [Range(typeof(TimeSpan), "00:00:00.001", "00:01:00")]
    public TimeSpan? HedgeAfter { get; set; }

    /// <summary>How often one customer, or one conversation of somebody unknown, may ask. Default: 300 a minute.</summary>
    [ValidateObjectMembers]
    public RateOptions Limit { get; set; } = new() { Calls = 300, Per = TimeSpan.FromMinutes(1) };

    /// <summary>
    /// How often guests may look for something in vain: guessing must not pay. A conversation that guesses more is refused;
    /// for an address or a thing that was guessed at more often, guests need a one-time code. Default: 10 in ten minutes.
    /// </summary>
    [ValidateObjectMembers]
    public RateOptions GuestLimit { get; set; } = new() { Calls = 10, Per = TimeSpan.FromMinutes(10) };

    /// <summary>How often all guests together may look for something in vain, before every guest needs a one-time code. Default: 300 in ten minutes.</summary>
    [ValidateObjectMembers]
    public RateOptions AllGuestsLimit { get; set; } = new() { Calls = 300, Per = TimeSpan.FromMinutes(10) };

    /// <summary>How long one attempt may take: 10 milliseconds to 1 minute. Default: 5 seconds.</summary>
    [Range(typeof(TimeSpan), "00:00:00.010", "00:01:00")]
    public TimeSpan AttemptTimeout { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>How long the call may take with all its attempts: 10 milliseconds to 2 minutes. Default: 12 seconds.</summary>
    [Range(typeof(TimeSpan), "00:00:00.010", "00:02:00")]
    public TimeSpan TotalTimeout { get; set; } = TimeSpan.FromSeconds(12);

    /// <summary>How often a failed attempt is made again where that is safe: 0 to 5. Default: 2.</summary>
    [Range(0, 5)]
    public int Retries { get; set; } = 2;
}

[OptionsValidator]
internal sealed partial class CapabilityOptionsValidator : IValidateOptions<CapabilityOptions>;
