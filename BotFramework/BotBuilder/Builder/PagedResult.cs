using System.Diagnostics.CodeAnalysis;

namespace Microsoft.Bot.Builder;

/// <summary>One page of a longer list.</summary>
/// <typeparam name="T">What the list is of.</typeparam>
public class PagedResult<T>
{
    /// <summary>Gets or sets the items of this page.</summary>
    [SuppressMessage("Performance", "CA1819", Justification = "The public API has an array.")]
    public T[] Items { get; set; } = [];

    /// <summary>Gets or sets what to ask for the next page with; null when this is the last.</summary>
    public string ContinuationToken { get; set; }
}
