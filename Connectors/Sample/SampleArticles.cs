using ChatBot.Connectors.Knowledge;
using Dapper;

namespace ChatBot.Connectors.Sample;

/// <summary>The shop's help articles: Markdown files in <c>Articles/</c>, built into the program.</summary>
internal sealed class SampleArticles(SampleDatabase database) : IArticleSource
{
    private const string FirstVersion = "1";

    private static readonly string Prefix = $"{typeof(SampleArticles).Namespace}.Articles.";

    public string Name => SampleConnector.Name;

    public async Task<ArticleSet> ReadAsync(CancellationToken cancellationToken)
    {
        var products = await database.ReadAsync(connection => connection.Query<string>("SELECT name FROM products").ToList(), cancellationToken);
        var names = typeof(SampleArticles).Assembly.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal);
        return new([.. names.Select(name => ArticleText.Markdown(Path.GetFileNameWithoutExtension(name[Prefix.Length..]), Text(name), FirstVersion))], products);
    }

    private static string Text(string resource)
    {
        using var reader = new StreamReader(typeof(SampleArticles).Assembly.GetManifestResourceStream(resource)!);
        return reader.ReadToEnd();
    }
}
