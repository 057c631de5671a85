using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace ChatBot.Connectors.Approvals;

/// <summary>How long a second person has: <c>Guardrails:Approval</c>.</summary>
public sealed class ApprovalOptions
{
    /// <summary>The section.</summary>
    public const string Section = "Guardrails:Approval";

    /// <summary>From when on nobody can agree any more: 1 minute to 30 days, default 1 day.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "30.00:00:00")]
    public TimeSpan Expiry { get; set; } = TimeSpan.FromDays(1);

    /// <summary>When it is marked as overdue and <see cref="EscalateTo"/> gets a mail: 1 minute to 30 days, default 1 hour.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "30.00:00:00")]
    public TimeSpan EscalateAfter { get; set; } = TimeSpan.FromHours(1);

    /// <summary>The address that is told of overdue requests; nobody when empty (default). The mail names the number and the verb, no parameters.</summary>
    [RegularExpression(@"^$|^[^@\s]+@[^@\s]+$", ErrorMessage = "{0} is no e-mail address.")]
    public string EscalateTo { get; set; } = "";
}

/// <summary>Checks <see cref="ApprovalOptions"/>.</summary>
[OptionsValidator]
public sealed partial class ApprovalOptionsValidator : IValidateOptions<ApprovalOptions>;
