using System.Data.Common;
using ChatBot.Data;
using ChatBot.Understanding;

namespace ChatBot.Learning;

/// <summary>Has this replica understand customers by the newest classifier, whichever replica trained it, without a restart.</summary>
internal sealed partial class LiveModel : BackgroundService
{
    private const string Topic = "learning.model";

    // A signal may be lost: it is looked anyway.
    private static readonly TimeSpan LooksEvery = TimeSpan.FromSeconds(10);

    private readonly SemaphoreSlim _wake = new(0);
    private readonly SemaphoreSlim _one = new(1);
    private readonly LearntModels _models;
    private readonly Lazy<UtteranceRecognizer> _recognizer;
    private readonly Lazy<IntentClassifier> _withoutLessons;
    private readonly ISignals _signals;
    private readonly ILogger<LiveModel> _logger;
    private long _inUse;

    /// <param name="models">Those that are kept.</param>
    /// <param name="recognizer">Is trained when first asked for, so not before the host starts.</param>
    /// <param name="withoutLessons">The classifier that is used while there is no other.</param>
    /// <param name="signals">Tell the other replicas.</param>
    /// <param name="logger">Told which one is in use.</param>
    public LiveModel(LearntModels models, Lazy<UtteranceRecognizer> recognizer, Lazy<IntentClassifier> withoutLessons, ISignals signals, ILogger<LiveModel> logger)
    {
        (_models, _recognizer, _withoutLessons, _signals, _logger) = (models, recognizer, withoutLessons, signals, logger);
        signals.On(Topic, _ => _wake.Release());
    }

    /// <summary>Takes the newest into use, here now and at the other replicas soon.</summary>
    public async Task ChangedAsync(CancellationToken cancellationToken)
    {
        await LookAsync(cancellationToken);
        _signals.Send(Topic, "");
    }

    /// <summary>Takes the newest into use if it is not.</summary>
    public async Task LookAsync(CancellationToken cancellationToken)
    {
        await _one.WaitAsync(cancellationToken);

        try
        {
            var newest = await _models.FindNewestAsync(cancellationToken);

            if (newest != _inUse)
            {
                _recognizer.Value.Use(newest == 0 ? _withoutLessons.Value : await _models.ReadAsync(newest, cancellationToken));
                _inUse = newest;
                Taken(newest);
            }
        }
        finally
        {
            _one.Release();
        }
    }

    public override void Dispose()
    {
        _wake.Dispose();
        _one.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await LookAsync(stoppingToken);
            }
            catch (Exception exception) when (exception is DbException or StoreUnavailableException or IOException or FormatException)
            {
                NotTaken(exception);
            }

            await _wake.WaitAsync(LooksEvery, stoppingToken);
        }
    }

    [LoggerMessage(LogLevel.Information, "Classifier {Id} is in use; 0 is the one without lessons.")]
    private partial void Taken(long id);

    [LoggerMessage(LogLevel.Warning, "The newest classifier could not be taken into use; the one from before goes on.")]
    private partial void NotTaken(Exception exception);
}
