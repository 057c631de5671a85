using System.Globalization;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace ChatBot.Connectors.Knowledge;

/// <summary>The articles of a folder: a file each, Markdown or HTML, named by its path.</summary>
internal sealed class ArticleFolder(IOptions<KnowledgeOptions> options, IHostEnvironment environment) : IArticleSource
{
    private const int LargestFile = 1024 * 1024;

    private static readonly string[] Markdown = [".md", ".markdown"];

    private static readonly string[] Html = [".html", ".htm"];

    public string Name => "the folder";

    public async Task<ArticleSet> ReadAsync(CancellationToken cancellationToken)
    {
        if (options.Value.Folder is not { Length: > 0 } configured)
        {
            return new([], []);
        }

        var folder = Path.GetFullPath(configured, environment.ContentRootPath);
        var articles = new List<HelpArticle>();

        foreach (var path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var extension = Path.GetExtension(path).ToLowerInvariant();
            var file = new FileInfo(path);

            if (file.Length <= LargestFile && (Markdown.Contains(extension) || Html.Contains(extension)))
            {
                var id = Path.ChangeExtension(Path.GetRelativePath(folder, path), null).Replace('\\', '/').Replace('/', '.').Replace(' ', '-');
                var version = new DateTimeOffset(file.LastWriteTimeUtc).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
                var text = await File.ReadAllTextAsync(path, cancellationToken);
                articles.Add(Markdown.Contains(extension) ? ArticleText.Markdown(id, text, version) : ArticleText.Html(id, text, version));
            }
        }

        return new(articles, []);
    }
}
