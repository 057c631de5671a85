using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace ChatBot.Handoff;

/// <summary>How people take over: section <c>Desk</c>.</summary>
internal sealed class DeskOptions
{
    public const string Section = "Desk";

    /// <summary>The agents, by the names that customers see. Each gets a one-time sign-in link at start. Default: one, named Agent.</summary>
    public string[] Agents { get; set; } = [];

    /// <summary>The agents, or the one that there is by default.</summary>
    public IReadOnlyList<string> Names => Agents is [] ? ["Agent"] : [.. Agents.Distinct(StringComparer.Ordinal)];

    /// <summary>Who of them may agree to what needs a second person; all when empty (default).</summary>
    public string[] Approvers { get; set; } = [];

    /// <summary>Whether an agent may agree to what needs a second person.</summary>
    public bool MayApprove(string agent) => Approvers is [] || Approvers.Contains(agent, StringComparer.Ordinal);

    /// <summary>How long a customer waits for an agent before a ticket is opened instead: 5 seconds to 1 hour, default 2 minutes.</summary>
    [Range(typeof(TimeSpan), "00:00:05", "01:00:00")] public TimeSpan AcceptWithin { get; set; } = TimeSpan.FromMinutes(2);

    /// <summary>How long an agent with an open chat may be without a connection before the chat goes back into the line: 10 seconds to 1 hour, default 1 minute.</summary>
    [Range(typeof(TimeSpan), "00:00:10", "01:00:00")] public TimeSpan AgentLostAfter { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>How long a sign-in link is good: 1 minute to 1 day, default 10 minutes.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "1.00:00:00")] public TimeSpan LinkLifetime { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>How long an agent stays signed in: 5 minutes to 7 days, default 12 hours.</summary>
    [Range(typeof(TimeSpan), "00:05:00", "7.00:00:00")] public TimeSpan SessionLifetime { get; set; } = TimeSpan.FromHours(12);
}

[OptionsValidator]
internal sealed partial class DeskOptionsValidator : IValidateOptions<DeskOptions>;
