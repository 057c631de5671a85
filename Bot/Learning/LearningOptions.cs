using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace ChatBot.Learning;

/// <summary>How the bot learns from what it did not understand: section <c>Learning</c>.</summary>
internal sealed class LearningOptions
{
    public const string Section = "Learning";

    /// <summary>Whether messages that were not understood are collected, without what points to a person. Default: yes.</summary>
    public bool Collect { get; set; } = true;

    /// <summary>How many percentage points fewer of the held-back utterances a retrained classifier may understand; one that loses more is not used. 0 to 5, default 0.5.</summary>
    [Range(0.0, 5.0)] public double MostWorse { get; set; } = 0.5;
}

[OptionsValidator]
internal sealed partial class LearningOptionsValidator : IValidateOptions<LearningOptions>;
