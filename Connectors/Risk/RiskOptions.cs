using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace ChatBot.Connectors.Risk;

/// <summary>A risk service of the business's own: <c>Guardrails:Risk</c>.</summary>
internal sealed class RiskOptions
{
    public const string Section = "Guardrails:Risk";

    /// <summary>Where calls are judged: each is posted there as JSON and answered with <c>points</c> and <c>reasons</c>. None by default.</summary>
    public Uri? Address { get; set; }

    /// <summary>How long it may take: 10 milliseconds to 5 seconds, default 300 milliseconds.</summary>
    [Range(typeof(TimeSpan), "00:00:00.010", "00:00:05")]
    public TimeSpan Timeout { get; set; } = TimeSpan.FromMilliseconds(300);
}

[OptionsValidator]
internal sealed partial class RiskOptionsValidator : IValidateOptions<RiskOptions>;
