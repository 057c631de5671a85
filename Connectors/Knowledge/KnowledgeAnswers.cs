using ChatBot.Connectors.Capabilities;
using ChatBot.Connectors.Capabilities.Knowledge;
using ChatBot.Connectors.Pipeline;
using ChatBot.Connectors.Plumbing;

namespace ChatBot.Connectors.Knowledge;

/// <summary>Answers with the passage that surely fits best, or not at all.</summary>
internal sealed class KnowledgeAnswers(KnowledgeIndex index) : IAnswers<FindAnswer, HelpAnswer>
{
    private const int LongestQuestion = 500;

    public async Task<CapabilityResult<HelpAnswer>> AnswerAsync(FindAnswer request, CapabilityCall call, CancellationToken cancellationToken)
    {
        if (request.Question.Length > LongestQuestion)
        {
            return Problem.Invalid(nameof(request.Question));
        }

        return await index.FindAsync(request.Question, cancellationToken) is [var best, ..]
            ? new HelpAnswer(new(best.Article.Id), best.Article.Title, best.Passage.Text, best.Article.Address, best.Article.Version)
            : Problem.NotFound();
    }
}
