using ChatBot.Connectors.Plumbing;

namespace ChatBot.Connectors.Knowledge;

/// <summary>Somewhere that articles come from: a folder, or an enabled connector's help center.</summary>
internal interface IArticleSource
{
    /// <summary>For the log.</summary>
    string Name { get; }

    /// <summary>Reads all of them.</summary>
    /// <exception cref="ConnectorException">They cannot be had now; those from before stay.</exception>
    Task<ArticleSet> ReadAsync(CancellationToken cancellationToken);
}

/// <summary>What a source has.</summary>
/// <param name="Articles">Its articles.</param>
/// <param name="Subjects">Names of what the business has, such as products: "my kettle arrived broken" asks about broken things, and no article need be about kettles.</param>
internal sealed record ArticleSet(IReadOnlyList<HelpArticle> Articles, IReadOnlyList<string> Subjects);
