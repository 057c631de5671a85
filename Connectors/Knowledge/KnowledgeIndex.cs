using System.Collections.Concurrent;
using ChatBot.Connectors.Plumbing;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ChatBot.Connectors.Knowledge;

/// <summary>Keeps the index of all articles up to date: the desk's count at once, those of folders and connectors are read again now and then.</summary>
internal sealed partial class KnowledgeIndex(
    IEnumerable<IArticleSource> sources, IArticleShelf shelf, IOptions<KnowledgeOptions> options, TimeProvider clock, ILogger<KnowledgeIndex> logger) : BackgroundService
{
    private readonly ConcurrentDictionary<string, ArticleSet> _sets = [];
    private readonly SemaphoreSlim _building = new(1);
    private volatile Built? _built;

    /// <summary>The passages that may answer a question, best first; empty when nothing surely does.</summary>
    public async Task<IReadOnlyList<FoundPassage>> FindAsync(string question, CancellationToken cancellationToken)
    {
        var revision = await shelf.GetRevisionAsync(cancellationToken);
        var built = _built is { } known && known.Revision == revision ? known : await BuildAsync(revision, cancellationToken);
        return built.Passages.Rank(question);
    }

    public override void Dispose()
    {
        _building.Dispose();
        _built?.Passages.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(options.Value.Refresh, clock);

        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            // Until somebody asks, nobody's help center is bothered.
            if (_sets.IsEmpty)
            {
                continue;
            }

            await ReadSourcesAsync(stoppingToken);
            // The next question builds with what was read.
            _built = null;
        }
    }

    private async Task<Built> BuildAsync(long revision, CancellationToken cancellationToken)
    {
        await _building.WaitAsync(cancellationToken);

        try
        {
            if (_built is { } other && other.Revision == revision)
            {
                return other;
            }

            if (_sets.IsEmpty)
            {
                await ReadSourcesAsync(cancellationToken);
            }

            List<HelpArticle> articles = [.. _sets.Values.SelectMany(set => set.Articles), .. await shelf.ReadAsync(cancellationToken)];
            Indexed(articles.Count);
            // An index that is still asked while it is replaced goes with its last reader.
            return _built = new Built(revision, new PassageIndex(articles, [.. _sets.Values.SelectMany(set => set.Subjects)]));
        }
        finally
        {
            _building.Release();
        }
    }

    private async Task ReadSourcesAsync(CancellationToken cancellationToken)
    {
        foreach (var source in sources)
        {
            try
            {
                _sets[source.Name] = await source.ReadAsync(cancellationToken);
            }
            catch (Exception exception) when (exception is ConnectorException or IOException or UnauthorizedAccessException)
            {
                NotRead(source.Name, exception);
                _sets.TryAdd(source.Name, new([], []));
            }
        }
    }

    private sealed record Built(long Revision, PassageIndex Passages);

    [LoggerMessage(LogLevel.Information, "{Count} help articles are indexed.")]
    private partial void Indexed(int count);

    [LoggerMessage(LogLevel.Warning, "The help articles of {Source} could not be read; those from before are kept.")]
    private partial void NotRead(string source, Exception exception);
}
