namespace ChatBot.Knowledge;

/// <summary>An article of the desk, as it was after one of its changes.</summary>
/// <param name="Article">Its name: <c>desk-</c> and a number.</param>
/// <param name="Version">1 for the proposal; each change is one more.</param>
/// <param name="State"><c>proposed</c>, <c>live</c> or <c>rejected</c>.</param>
/// <param name="Question">What was asked, by which it is found.</param>
/// <param name="ChangedBy">The agent who made the change.</param>
internal sealed record DeskArticle(string Article, long Version, string State, string Title, string Question, string Text, string ChangedBy, DateTimeOffset ChangedAt);

/// <summary>What an agent writes into an article.</summary>
internal sealed record ArticleWords(string Title, string Question, string Text)
{
    private const int LongestTitle = 150;
    private const int LongestText = 900;

    /// <summary>What is wrong with them; null when they can be used.</summary>
    public string? Fault() => (Title?.Trim().Length ?? 0) is 0 or > LongestTitle ? $"A title has 1 to {LongestTitle} characters."
        : (Question?.Trim().Length ?? 0) is 0 or > LongestText ? $"A question has 1 to {LongestText} characters."
        : (Text?.Trim().Length ?? 0) is 0 or > LongestText ? $"An answer has 1 to {LongestText} characters."
        : null;
}
