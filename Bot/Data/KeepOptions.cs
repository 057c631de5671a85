using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace ChatBot.Data;

/// <summary>How long rows are kept that have done their work: section <c>Data:Keep</c>. What is still waiting is never deleted.</summary>
internal sealed class KeepOptions
{
    public const string Section = "Data:Keep";

    /// <summary>Ended mailbox entries; while one is kept, a redelivery is recognised: 1 to 3,650 days, default 30.</summary>
    [Range(typeof(TimeSpan), "1.00:00:00", "3650.00:00:00")] public TimeSpan Mailbox { get; set; } = TimeSpan.FromDays(30);

    /// <summary>Messages that were sent, or refused, through a channel's connector: 1 to 3,650 days, default 30.</summary>
    [Range(typeof(TimeSpan), "1.00:00:00", "3650.00:00:00")] public TimeSpan Outbox { get; set; } = TimeSpan.FromDays(30);

    /// <summary>What was said: 1 to 3,650 days, default 365.</summary>
    [Range(typeof(TimeSpan), "1.00:00:00", "3650.00:00:00")] public TimeSpan Transcripts { get; set; } = TimeSpan.FromDays(365);

    /// <summary>One-time codes, used or not; none is good for an hour: 1 hour to 30 days, default 1 day.</summary>
    [Range(typeof(TimeSpan), "01:00:00", "30.00:00:00")] public TimeSpan Codes { get; set; } = TimeSpan.FromDays(1);

    /// <summary>Webhook deliveries that were read; while one is kept, a repetition is recognised: 1 to 3,650 days, default 30.</summary>
    [Range(typeof(TimeSpan), "1.00:00:00", "3650.00:00:00")] public TimeSpan Deliveries { get; set; } = TimeSpan.FromDays(30);

    /// <summary>Requests of other systems' programs by their Idempotency-Key: 1 hour to 90 days, default 1 day.</summary>
    [Range(typeof(TimeSpan), "01:00:00", "90.00:00:00")] public TimeSpan Requests { get; set; } = TimeSpan.FromDays(1);
}

[OptionsValidator]
internal sealed partial class KeepOptionsValidator : IValidateOptions<KeepOptions>;
