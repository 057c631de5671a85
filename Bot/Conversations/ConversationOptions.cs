using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace ChatBot.Conversations;

/// <summary>How turns run: section <c>Conversations</c>.</summary>
internal sealed class ConversationOptions
{
    public const string Section = "Conversations";

    /// <summary>How many conversations may have their turn at once: 1 to 1,000, default 64.</summary>
    [Range(1, 1000)] public int ParallelTurns { get; set; } = 64;

    /// <summary>How many conversations may send through their channel at once: 1 to 1,000, default 32.</summary>
    [Range(1, 1000)] public int ParallelSends { get; set; } = 32;

    /// <summary>
    /// How long an invoke or <c>expectReplies</c> waits for its turn: 1 to 60 seconds, default 14, below the channels' own 15.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:01:00")] public TimeSpan AnswerWithin { get; set; } = TimeSpan.FromSeconds(14);

    /// <summary>
    /// How long a turn waits for the business's systems before it promises the answer for later: 1 second to 1 minute, default 8 seconds;
    /// less where a channel waits for less.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:01:00")] public TimeSpan PromiseAfter { get; set; } = TimeSpan.FromSeconds(8);

    /// <summary>How often a reply is tried again that the channel could not take (429, 502, 503, 504): 0 to 20, default 6.</summary>
    [Range(0, 20)] public int SendRetries { get; set; } = 6;
}

[OptionsValidator]
internal sealed partial class ConversationOptionsValidator : IValidateOptions<ConversationOptions>;
