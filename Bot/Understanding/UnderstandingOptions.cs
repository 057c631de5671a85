using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace ChatBot.Understanding;

/// <summary>What the numbers of the connected systems look like, and what things are called there. Section <c>Understanding</c>.</summary>
public sealed class UnderstandingOptions
{
    /// <summary>The name of the section.</summary>
    public const string Section = "Understanding";

    /// <summary>
    /// Formats of order numbers: <c>0</c> stands for a digit, <c>A</c> for a letter, <c>+</c> for more of the same,
    /// all else for itself; case does not matter. Example: <c>0000</c>, <c>#0000</c>, <c>AA-0+</c>.
    /// </summary>
    [Required]
    [MinLength(1)]
    public IList<string> OrderNumbers { get; } = [];

    /// <summary>Formats of ticket numbers, written the same way. Example: <c>T-0+</c>.</summary>
    [Required]
    [MinLength(1)]
    public IList<string> TicketNumbers { get; } = [];

    /// <summary>Formats of invoice numbers, written the same way; none by default.</summary>
    public IList<string> InvoiceNumbers { get; } = [];

    /// <summary>Formats of carriers' tracking numbers, written the same way; none by default.</summary>
    public IList<string> TrackingNumbers { get; } = [];

    /// <summary>Names of the plans that customers can subscribe to; none by default. Example: <c>Premium</c>.</summary>
    public IList<string> Plans { get; } = [];

    /// <summary>Names of what appointments are made for, in all languages; none by default. Example: <c>repair</c>.</summary>
    public IList<string> Services { get; } = [];

    /// <summary>Names of the kinds of products, in all languages; none by default. Example: <c>kettles</c>.</summary>
    public IList<string> Categories { get; } = [];
}

[OptionsValidator]
internal sealed partial class UnderstandingOptionsValidator : IValidateOptions<UnderstandingOptions>;
