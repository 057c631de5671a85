using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace ChatBot.Connectors.Knowledge;

/// <summary>Where help articles come from, beside the enabled connectors and the desk: section <c>Connectors:Knowledge</c>.</summary>
internal sealed class KnowledgeOptions
{
    /// <summary>A folder of Markdown (<c>*.md</c>) and HTML files, read with its subfolders; relative to the content root. Default: none.</summary>
    public string Folder { get; set; } = "";

    /// <summary>How often folder and connectors are read again: 5 seconds to 1 day, default 5 minutes. Articles of the desk count at once.</summary>
    [Range(typeof(TimeSpan), "00:00:05", "1.00:00:00")] public TimeSpan Refresh { get; set; } = TimeSpan.FromMinutes(5);
}

[OptionsValidator]
internal sealed partial class KnowledgeOptionsValidator : IValidateOptions<KnowledgeOptions>;
