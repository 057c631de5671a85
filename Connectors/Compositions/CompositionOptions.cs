using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace ChatBot.Connectors.Compositions;

/// <summary>How answers are put together from several: <c>Connectors:Compositions</c>.</summary>
internal sealed class CompositionOptions
{
    /// <summary>How long all parts have together; what comes later is named as late. 10 milliseconds to 10 seconds, default 800 milliseconds.</summary>
    [Range(typeof(TimeSpan), "00:00:00.010", "00:00:10")]
    public TimeSpan Deadline { get; set; } = TimeSpan.FromMilliseconds(800);
}

[OptionsValidator]
internal sealed partial class CompositionOptionsValidator : IValidateOptions<CompositionOptions>;
