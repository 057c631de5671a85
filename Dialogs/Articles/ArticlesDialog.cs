using ChatBot.Connectors.Capabilities;
using ChatBot.Connectors.Capabilities.Knowledge;
using ChatBot.Dialogs.Turns;
using Microsoft.Bot.Builder.Dialogs;

namespace ChatBot.Dialogs.Articles;

/// <summary>Answers a question from the help articles, with the article named.</summary>
public sealed class ArticlesDialog : IntentDialog
{
    private const int LongestQuestion = 500;

    private readonly ICapabilities _capabilities;

    /// <summary>Makes the journey.</summary>
    /// <param name="capabilities">What the business can do.</param>
    public ArticlesDialog(ICapabilities capabilities)
        : base(nameof(ArticlesDialog), "find_answer")
    {
        _capabilities = capabilities;

        Steps(AnswerAsync);
    }

    /// <inheritdoc/>
    public override JourneyName Name => ArticlesAnswers.Name;

    /// <inheritdoc/>
    public override object DetailsFrom(Utterance said) => new ArticlesDetails
    {
        Question = said.Text.Length <= LongestQuestion ? said.Text : said.Text[..LongestQuestion],
    };

    private async Task<DialogTurnResult> AnswerAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        FindAnswer request = new(step.Details<ArticlesDetails>().Question);
        var result = await _capabilities.InvokeAsync(request, step.Caller(), cancellationToken);

        if (result.Answer is { } answer)
        {
            return await EndAsync(step, ArticlesAnswers.Answer(answer), cancellationToken);
        }

        return result.Problem is { Kind: ProblemKind.NotFound }
            ? await EndAsync(step, ArticlesAnswers.DoNotKnow(), cancellationToken)
            : await ExplainAsync(step, request, result.Problem!, cancellationToken);
    }
}
