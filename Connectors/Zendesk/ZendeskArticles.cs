using System.Globalization;
using ChatBot.Connectors.Capabilities;
using ChatBot.Connectors.Capabilities.Knowledge;
using ChatBot.Connectors.Knowledge;
using ChatBot.Connectors.Pipeline;
using ChatBot.Connectors.Plumbing;
using Microsoft.Extensions.Options;

namespace ChatBot.Connectors.Zendesk;

/// <summary>The Help Center's articles, found by Zendesk's own search.</summary>
/// <remarks>They can go into the bot's own index instead, beside those of other sources: then typing errors and synonyms are understood.</remarks>
internal sealed class ZendeskArticles(ZendeskClient client, IOptions<ZendeskOptions> options) : IAnswers<FindAnswer, HelpAnswer>, IArticleSource
{
    public string Name => ZendeskConnector.Name;

    public async Task<CapabilityResult<HelpAnswer>> AnswerAsync(FindAnswer request, CapabilityCall call, CancellationToken cancellationToken)
    {
        if (RequestChecks.Check(request) is { } wrong)
        {
            return wrong;
        }

        var found = await client.ArticlesAsync(request.Question, cancellationToken);
        return found.FirstOrDefault(article => !article.Draft && !string.IsNullOrWhiteSpace(article.Body)) is { } best
            ? new HelpAnswer(
                new(IdOf(best)),
                best.Title,
                HtmlText.Passage(best.Body!, request.Question),
                PageOf(best),
                VersionOf(best))
            : Problem.NotFound();
    }

    public async Task<ArticleSet> ReadAsync(CancellationToken cancellationToken)
    {
        var articles = (await client.AllArticlesAsync(options.Value.Locale, cancellationToken)).Where(article => !string.IsNullOrWhiteSpace(article.Body));
        return new([.. articles.Select(article => ArticleText.Html(IdOf(article), article.Body!, VersionOf(article) ?? "1", article.Title, PageOf(article)))], []);
    }

    private static string IdOf(ZendeskArticle article) => article.Id.ToString(CultureInfo.InvariantCulture);

    private static Uri? PageOf(ZendeskArticle article) => Uri.TryCreate(article.HtmlUrl, UriKind.Absolute, out var page) ? page : null;

    private static string? VersionOf(ZendeskArticle article) => article.UpdatedAt?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
