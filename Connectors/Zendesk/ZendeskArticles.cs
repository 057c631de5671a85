using System.Globalization;
using ChatBot.Connectors.Capabilities;
using ChatBot.Connectors.Capabilities.Knowledge;
using ChatBot.Connectors.Pipeline;
using ChatBot.Connectors.Plumbing;

namespace ChatBot.Connectors.Zendesk;

/// <summary>The Help Center's articles, found by Zendesk's own search.</summary>
internal sealed class ZendeskArticles(ZendeskClient client) : IAnswers<FindAnswer, HelpAnswer>
{
    private const int LongestQuestion = 500;

    public async Task<CapabilityResult<HelpAnswer>> AnswerAsync(FindAnswer request, CapabilityCall call, CancellationToken cancellationToken)
    {
        if (request.Question.Length > LongestQuestion)
        {
            return Problem.Invalid(nameof(request.Question));
        }

        // An empty search finds every article.
        if (string.IsNullOrWhiteSpace(request.Question))
        {
            return Problem.NotFound();
        }

        var found = await client.ArticlesAsync(request.Question, cancellationToken);
        return found.FirstOrDefault(article => !article.Draft && !string.IsNullOrWhiteSpace(article.Body)) is { } best
            ? new HelpAnswer(
                new(best.Id.ToString(CultureInfo.InvariantCulture)),
                best.Title,
                HtmlText.Passage(best.Body!, request.Question),
                Uri.TryCreate(best.HtmlUrl, UriKind.Absolute, out var page) ? page : null)
            : Problem.NotFound();
    }
}
