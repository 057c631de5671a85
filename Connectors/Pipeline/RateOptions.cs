using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace ChatBot.Connectors.Pipeline;

/// <summary>So many calls in such a time.</summary>
internal sealed class RateOptions
{
    /// <summary>How many calls: 1 to 1,000,000.</summary>
    [Range(1, 1_000_000)]
    public int Calls { get; set; } = 60;

    /// <summary>In which time: 1 second to 1 day.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00")]
    public TimeSpan Per { get; set; } = TimeSpan.FromMinutes(1);
}

[OptionsValidator]
internal sealed partial class RateOptionsValidator : IValidateOptions<RateOptions>;
