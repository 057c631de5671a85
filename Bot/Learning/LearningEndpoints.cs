using ChatBot.Handoff;
using ChatBot.Understanding;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ChatBot.Learning;

/// <summary>The desk's page of lessons: what was not understood, what was meant, and the training with it.</summary>
internal static class LearningEndpoints
{
    private const int MostIds = 500;

    public static void MapLearning(this RouteGroupBuilder desk)
    {
        desk.MapGet("/lessons", ListAsync);
        desk.MapPost("/lessons/settle", SettleAsync);
        desk.MapPost("/lessons/train", TrainAsync);
        desk.MapPost("/lessons/undo", UndoAsync);
    }

    private static async Task<LessonList> ListAsync(Lessons lessons, IntentClassifier classifier, CancellationToken cancellationToken) => new(
        await lessons.ListOpenAsync(cancellationToken), [.. classifier.Intents.Order(StringComparer.Ordinal)], (await lessons.ReadLearntAsync(cancellationToken)).Count);

    private static async Task<Results<NoContent, ProblemHttpResult>> SettleAsync(
        Settled settled, HttpContext http, Lessons lessons, IntentClassifier classifier, CancellationToken cancellationToken)
    {
        if (settled.Ids is not { Count: > 0 and <= MostIds } || (settled.Intent is { } intent && !classifier.Intents.Contains(intent)))
        {
            return TypedResults.Problem("There must be 1 to 500 messages and an intent that exists.", statusCode: StatusCodes.Status400BadRequest);
        }

        await lessons.SettleAsync(settled.Ids, settled.Intent, DeskSession.AgentOf(http.User)!, cancellationToken);
        return TypedResults.NoContent();
    }

    private static async Task<Results<Ok<Figures>, ProblemHttpResult>> TrainAsync(HttpContext http, Retraining retraining, CancellationToken cancellationToken) =>
        await retraining.RetrainAsync(DeskSession.AgentOf(http.User)!, cancellationToken) is { } figures
            ? TypedResults.Ok(figures)
            : TypedResults.Problem("It is being trained already.", statusCode: StatusCodes.Status409Conflict);

    private static async Task<Results<NoContent, NotFound>> UndoAsync(LearntModels models, LiveModel live, CancellationToken cancellationToken)
    {
        if (!await models.WithdrawAsync(cancellationToken))
        {
            return TypedResults.NotFound();
        }

        await live.ChangedAsync(cancellationToken);
        return TypedResults.NoContent();
    }

    /// <param name="Intents">What can be meant.</param>
    /// <param name="Learnt">How many messages the next training learns from.</param>
    private sealed record LessonList(IReadOnlyList<LessonGroup> Groups, IReadOnlyList<string> Intents, int Learnt);

    /// <param name="Intent">What was meant; null where nothing is to be learnt.</param>
    private sealed record Settled(IReadOnlyList<long>? Ids, string? Intent);
}
