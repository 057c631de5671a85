using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace ChatBot.Connectors.Sample;

/// <summary>The Sample system: <c>Connectors:Sample</c>.</summary>
internal sealed class SampleOptions
{
    /// <summary>Its database file, in the data folder unless it is a whole path. Default: <c>sample.db</c>.</summary>
    [Required(ErrorMessage = "{0} is missing: name a file, such as sample.db.")]
    public string File { get; set; } = "sample.db";
}

[OptionsValidator]
internal sealed partial class SampleOptionsValidator : IValidateOptions<SampleOptions>;
