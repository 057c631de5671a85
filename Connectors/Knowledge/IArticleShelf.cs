namespace ChatBot.Connectors.Knowledge;

/// <summary>The articles that people of the business wrote or approved while the bot runs; the host keeps them.</summary>
public interface IArticleShelf
{
    /// <summary>A number that rises with every change to any of them; asked before every answer, so that a change counts at once, at every replica.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<long> GetRevisionAsync(CancellationToken cancellationToken);

    /// <summary>Those that are live.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<IReadOnlyList<HelpArticle>> ReadAsync(CancellationToken cancellationToken);
}

/// <summary>There are none.</summary>
internal sealed class EmptyShelf : IArticleShelf
{
    public Task<long> GetRevisionAsync(CancellationToken cancellationToken) => Task.FromResult(0L);

    public Task<IReadOnlyList<HelpArticle>> ReadAsync(CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<HelpArticle>>([]);
}
