namespace Microsoft.Bot.Schema;

/// <summary>Kinds of searches.</summary>
public static class SearchInvokeTypes
{
    /// <summary><c>search</c>.</summary>
    public const string Search = "search";

    /// <summary><c>searchAnswer</c>.</summary>
    public const string SearchAnswer = "searchAnswer";

    /// <summary><c>typeahead</c>.</summary>
    public const string Typeahead = "typeahead";
}
