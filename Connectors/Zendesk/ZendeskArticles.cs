using System.Globalization;
using ChatBot.Connectors.Capabilities;
using ChatBot.Connectors.Capabilities.Knowledge;
using ChatBot.Connectors.Pipeline;
using ChatBot.Connectors.Plumbing;

namespace ChatBot.Connectors.Zendesk;

/// <summary>The Help Center's articles, found by Zendesk's own search.</summary>
internal sealed class ZendeskArticles(ZendeskClient client) : IAnswers<FindAnswer, HelpAnswer>
{
    public async Task<CapabilityResult<HelpAnswer>> AnswerAsync(FindAnswer request, CapabilityCall call, CancellationToken cancellationToken)
    {
        if (RequestChecks.Check(request) is { } wrong)
        {
            return wrong;
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
