using System.ComponentModel.DataAnnotations;
using ChatBot.Connectors.Capabilities.Events;
using Microsoft.Extensions.Options;

namespace ChatBot.Proactive;

/// <summary>How events become messages: section <c>Proactive</c>.</summary>
internal sealed class ProactiveOptions : IValidatableObject
{
    public const string Section = "Proactive";

    /// <summary>How many deliveries may wait to be read before senders are told to come again: 1 to 1,000,000, default 10,000.</summary>
    [Range(1, 1_000_000)] public int LargestInbox { get; set; } = 10_000;

    /// <summary>How long a notice may wait for its customer before it is no news any more: 1 minute to 90 days, default 3 days.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "90.00:00:00")] public TimeSpan NoticeExpiry { get; set; } = TimeSpan.FromDays(3);

    /// <summary>How often senders that lose deliveries are asked what has happened: 10 seconds to 1 day, default 5 minutes.</summary>
    [Range(typeof(TimeSpan), "00:00:10", "1.00:00:00")] public TimeSpan ReconcileEvery { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>The time zone of customers whose own is not known, for quiet hours: an IANA name, default UTC.</summary>
    public string TimeZone { get; set; } = "UTC";

    /// <summary>When and how each kind of event is told; a kind that is not named is told at once.</summary>
    public Dictionary<string, NotificationRuleOptions> Rules { get; set; } = [];

    /// <summary>The rule of an event.</summary>
    public NotificationRuleOptions RuleOf(BusinessEvent happened) => Rules.GetValueOrDefault(EventKinds.NameOf(happened)) ?? new();

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(TimeZone, out _))
        {
            yield return new("TimeZone is not known; write one such as Europe/Berlin.");
        }
    }
}

[OptionsValidator]
internal sealed partial class ProactiveOptionsValidator : IValidateOptions<ProactiveOptions>;
