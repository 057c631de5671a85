using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using System.Text.RegularExpressions;
using ChatBot.Connectors.Capabilities.Events;
using Microsoft.Extensions.Options;

namespace ChatBot.Proactive;

/// <summary>To whom a kind of event is told.</summary>
internal enum NoticeAudience
{
    /// <summary>The customer whom it concerns.</summary>
    Customer,

    /// <summary>Nobody: it is on the timeline and the bus only.</summary>
    Nobody,
}

/// <summary>When, how and whether a kind of event is told: section <c>Proactive:Rules:{kind}</c>, such as <c>Proactive:Rules:order_shipped</c>.</summary>
internal sealed partial class NotificationRuleOptions : IValidatableObject
{
    /// <summary>To whom it is told: default Customer.</summary>
    public NoticeAudience Audience { get; set; } = NoticeAudience.Customer;

    /// <summary>
    /// What the customer agreed to or not: default <c>service</c>, for which the business's own record counts where the customer has said
    /// nothing in chat. Every other category, such as <c>marketing</c>, needs their yes.
    /// </summary>
    [RegularExpression("^[a-z_]{1,32}$", ErrorMessage = "{0} may have small letters and underscores only.")]
    public string Category { get; set; } = Consents.Service;

    /// <summary>From when in the customer's time zone nothing is told, such as <c>22:00</c>; together with <see cref="QuietUntil"/>.</summary>
    public TimeOnly? QuietFrom { get; set; }

    /// <summary>Until when nothing is told, such as <c>07:00</c>; before <see cref="QuietFrom"/> it is on the next day.</summary>
    public TimeOnly? QuietUntil { get; set; }

    /// <summary>How many notices of the category one customer is told in 24 hours, what is more waits: 0 to 1,000, default 0: no limit.</summary>
    [Range(0, 1000)] public int MostPerDay { get; set; }

    /// <summary>
    /// Of waiting notices with the same key only the newest is told. <c>{...}</c> stands for a property of the event: <c>order {order}</c>.
    /// Default: each is told.
    /// </summary>
    public string CollapseKey { get; set; } = "";

    /// <summary>How long to wait for others with the same collapse key: up to 1 day, default 0.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "1.00:00:00")] public TimeSpan Gather { get; set; } = TimeSpan.Zero;

    /// <summary>How long it may wait before it is no news any more: 1 minute to 90 days; default <c>Proactive:NoticeExpiry</c>.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "90.00:00:00")] public TimeSpan? Expiry { get; set; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (QuietFrom is null != QuietUntil is null)
        {
            yield return new("QuietFrom and QuietUntil need each other.");
        }
    }

    /// <summary>The collapse key of an event; null when there is none, or the event does not have what it names.</summary>
    public string? KeyOf(BusinessEvent happened)
    {
        if (CollapseKey.Length == 0)
        {
            return null;
        }

        var properties = JsonSerializer.SerializeToElement(happened).EnumerateObject().ToDictionary(property => property.Name, property => property.Value.ToString(), StringComparer.OrdinalIgnoreCase);
        var isWhole = true;
        var key = Placeholder().Replace(CollapseKey, place =>
        {
            isWhole &= properties.TryGetValue(place.Groups[1].Value, out var value) && value.Length > 0;
            return value ?? "";
        });
        return isWhole ? key : null;
    }

    /// <summary>The first instant from now on that is not within the quiet hours.</summary>
    public DateTimeOffset NotQuiet(DateTimeOffset now, TimeZoneInfo zone)
    {
        if (QuietFrom is not { } from || QuietUntil is not { } until || from == until)
        {
            return now;
        }

        var here = TimeZoneInfo.ConvertTime(now, zone);
        var time = TimeOnly.FromTimeSpan(here.TimeOfDay);

        if (!time.IsBetween(from, until))
        {
            return now;
        }

        var ends = here.Date + until.ToTimeSpan() + (time > until ? TimeSpan.FromDays(1) : TimeSpan.Zero);
        // When clocks go forward there is no such hour: it is over then.
        ends = zone.IsInvalidTime(ends) ? ends.AddHours(1) : ends;
        return new DateTimeOffset(ends, zone.GetUtcOffset(ends)).ToUniversalTime();
    }

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex Placeholder();
}

[OptionsValidator]
internal sealed partial class NotificationRuleOptionsValidator : IValidateOptions<NotificationRuleOptions>;
