using ChatBot.Understanding;
using ChatBot.Understanding.Classifier;
using Microsoft.Extensions.Options;

namespace ChatBot.Learning;

/// <summary>Trains the classifier with the lessons, and uses it unless it understands less than before.</summary>
internal sealed partial class Retraining(Lessons lessons, LearntModels models, LiveModel live, IOptions<LearningOptions> options, ILogger<Retraining> logger) : IDisposable
{
    private readonly SemaphoreSlim _one = new(1);

    /// <returns>What came of it; null while another training is underway here.</returns>
    public async Task<Figures?> RetrainAsync(string agent, CancellationToken cancellationToken)
    {
        if (!await _one.WaitAsync(TimeSpan.Zero, cancellationToken))
        {
            return null;
        }

        try
        {
            return await TrainAsync(agent, cancellationToken);
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose() => _one.Dispose();

    private async Task<Figures> TrainAsync(string agent, CancellationToken cancellationToken)
    {
        IReadOnlyList<LabelledText> known = [.. UtteranceFiles.InDialogs().Examples().Select(example => example.Meant)];
        var after = known.Max(example => example.Group) + 1;
        IReadOnlyList<LabelledText> learnt = [.. (await lessons.ReadLearntAsync(cancellationToken)).Select((lesson, at) => new LabelledText(lesson.Text, lesson.Intent!, after + at))];
        var compared = await Task.Run(() => Comparison.Of(known, learnt), cancellationToken);
        var isUsed = compared.After >= compared.Before - (options.Value.MostWorse / 100);
        var figures = new Figures(compared.HeldBack, compared.Before, compared.After, learnt.Count, isUsed);

        if (isUsed)
        {
            var classifier = await Task.Run(() => ClassifierTraining.Train([.. known, .. learnt]), cancellationToken);
            await models.KeepAsync(classifier, figures, agent, cancellationToken);
            await live.ChangedAsync(cancellationToken);
        }

        Trained(learnt.Count, figures.Before, figures.After, isUsed);
        return figures;
    }

    [LoggerMessage(LogLevel.Information, "Trained with {Lessons} lessons: {Before:P1} of the held-back utterances were understood before, {After:P1} are now; used: {IsUsed}.")]
    private partial void Trained(int lessons, double before, double after, bool isUsed);
}
