using System.ComponentModel.DataAnnotations;
using ChatBot.Connectors.Capabilities;
using Microsoft.Extensions.Options;

namespace ChatBot.Connectors.Pipeline;

/// <summary>
/// One rule of the business: <c>Guardrails:Rules:name</c>. Where it applies, the caller must be known as surely as
/// <see cref="Level"/> says, or may not call at all. A rule can only forbid; what a capability itself demands stays.
/// </summary>
internal sealed class GuardrailOptions
{
    /// <summary>The capabilities it applies to.</summary>
    [Required(ErrorMessage = "{0} is missing: name the capabilities that the rule is for, such as refund_payment."), MinLength(1)]
    public string[] Verbs { get; set; } = [];

    /// <summary>The channels it applies to; empty (default) for all.</summary>
    public string[] Channels { get; set; } = [];

    /// <summary>The request's number or amount that it looks at, such as <c>amount</c>; none (default) for every call.</summary>
    public string? Parameter { get; set; }

    /// <summary>It applies when the parameter is more than this, or is left open.</summary>
    public decimal? MoreThan { get; set; }

    /// <summary>How surely the caller must be known where it applies; nobody may call when it is left out.</summary>
    public CallerLevel? Level { get; set; }
}

[OptionsValidator]
internal sealed partial class GuardrailOptionsValidator : IValidateOptions<GuardrailOptions>;
