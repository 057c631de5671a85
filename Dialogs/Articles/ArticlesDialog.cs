using ChatBot.Connectors.Capabilities;
using ChatBot.Connectors.Capabilities.Knowledge;
using ChatBot.Dialogs.Conversation;
using ChatBot.Dialogs.Questions;
using ChatBot.Dialogs.Turns;
using ChatBot.Dialogs.Voice;
using Microsoft.Bot.Builder.Dialogs;

namespace ChatBot.Dialogs.Articles;

/// <summary>Answers a question from the help articles, with the article named.</summary>
public sealed class ArticlesDialog : IntentDialog
{
    private const int LongestQuestion = 500;

    private readonly ICapabilities _capabilities;
    private readonly ILargeModel _model;

    /// <summary>Makes the journey.</summary>
    /// <param name="capabilities">What the business can do.</param>
    /// <param name="model">May say in a sentence what the passage says.</param>
    public ArticlesDialog(ICapabilities capabilities, ILargeModel model)
        : base(nameof(ArticlesDialog), "find_answer")
    {
        (_capabilities, _model) = (capabilities, model);

        Steps(AskQuestionAsync, AnswerAsync);
    }

    /// <inheritdoc/>
    public override JourneyName Name => ArticlesAnswers.Name;

    /// <inheritdoc/>
    public override object DetailsFrom(Utterance said) => new ArticlesDetails
    {
        Question = ArticlesAnswers.IsAnnouncedOnly(said.Text) ? null : said.Text,
    };

    private static Task<DialogTurnResult> AskQuestionAsync(WaterfallStepContext step, CancellationToken cancellationToken) =>
        step.Details<ArticlesDetails>().Question is { } known
            ? step.NextAsync(known, cancellationToken)
            : step.PromptAsync(Ask.Words, ArticlesAnswers.AskQuestion(), cancellationToken);

    private async Task<DialogTurnResult> AnswerAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var (question, isWish) = ((string)step.Result, step.Details<ArticlesDetails>().IsWish);
        FindAnswer request = new(question.Length <= LongestQuestion ? question : question[..LongestQuestion]);
        var result = await _capabilities.InvokeAsync(request, step.Caller(), cancellationToken);

        if (result.Answer is { } answer)
        {
            var inShort = await _model.AnswerAsync(request.Question, answer.Passage.Trim(), Spoken.LanguageOf(step.Context.Activity.Locale), cancellationToken);
            return await EndAsync(step, ArticlesAnswers.Answer(answer, inShort, isWish), cancellationToken);
        }

        return result.Problem is { Kind: ProblemKind.NotFound }
            ? await EndAsync(step, isWish ? ConversationAnswers.NotAvailable() : ArticlesAnswers.DoNotKnow(), cancellationToken)
            : await ExplainAsync(step, request, result.Problem!, cancellationToken);
    }
}
