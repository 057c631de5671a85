using System.ComponentModel.DataAnnotations;
using ChatBot.Connectors.Capabilities;
using Microsoft.Extensions.Options;

namespace ChatBot.Connectors.Pipeline;

/// <summary>
/// One rule of the business: <c>Guardrails:Rules:name</c>. Where all of its conditions hold, the caller must be known as surely as
/// <see cref="Level"/> says and a second person must agree (<see cref="Approval"/>), or, where it names neither, nobody may call.
/// A rule can only forbid; what a capability itself demands stays.
/// </summary>
internal sealed class GuardrailOptions
{
    /// <summary>The capabilities it applies to.</summary>
    [Required(ErrorMessage = "{0} is missing: name the capabilities that the rule is for, such as refund_payment."), MinLength(1)]
    public string[] Verbs { get; set; } = [];

    /// <summary>The channels it applies to; empty (default) for all.</summary>
    public string[] Channels { get; set; } = [];

    /// <summary>The roles it applies to; empty (default) for all.</summary>
    public CallerRole[] Roles { get; set; } = [];

    /// <summary>The countries it applies to, by the caller's locale or an address in the request; a call of unknown country counts. Empty (default) for all.</summary>
    public string[] Regions { get; set; } = [];

    /// <summary>It applies outside of these countries; a call of unknown country counts as outside. Empty (default) for all.</summary>
    public string[] OutsideRegions { get; set; } = [];

    /// <summary>The request's number or amount that it looks at, such as <c>amount</c>; none (default) for every call.</summary>
    public string? Parameter { get; set; }

    /// <summary>It applies when the parameter is more than this, or is left open.</summary>
    public decimal? MoreThan { get; set; }

    /// <summary>It applies from this risk on: 1 to 100; at any risk (default) when left out.</summary>
    [Range(1, 100)]
    public int? RiskFrom { get; set; }

    /// <summary>How surely the caller must be known where it applies.</summary>
    public CallerLevel? Level { get; set; }

    /// <summary>Whether a second person must agree where it applies.</summary>
    public bool Approval { get; set; }
}

[OptionsValidator]
internal sealed partial class GuardrailOptionsValidator : IValidateOptions<GuardrailOptions>;
