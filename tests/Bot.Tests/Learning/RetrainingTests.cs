using ChatBot.Data;
using ChatBot.Dialogs.Turns;
using ChatBot.Learning;
using ChatBot.Tests.Channels.DirectLine;
using ChatBot.Tests.Data;
using ChatBot.Tests.Understanding;
using ChatBot.Understanding;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using NSubstitute;
using Xunit;

namespace ChatBot.Tests.Learning;

public sealed class RetrainingTests : IAsyncLifetime
{
    private static readonly string[] Phrases = ["zorbly frumious snark", "frumious zorbly please", "my zorbly snark now", "a snark so frumious", "zorbly zorbly snark", "give frumious snark", "snark frumious zorbly mine"];

    private readonly MovedClock _clock = new();
    private TestStore _store = null!;

    public async Task InitializeAsync() => _store = await TestStore.OpenAsync();

    public async Task DisposeAsync() => await _store.DisposeAsync();

    [Fact]
    public async Task Lessons_are_understood_after_the_training_here_at_the_other_replica_and_no_more_when_it_is_undone()
    {
        await TeachAsync("book_appointment");
        var (here, recognizer) = Replica();
        var (there, other) = Replica();
        var models = new LearntModels(_store.Store, _clock);
        using var retraining = new Retraining(LessonsOf(), models, here, Options.Create(new LearningOptions { MostWorse = 5 }), NullLogger<Retraining>.Instance);
        var before = Understood(recognizer);

        var figures = await retraining.RetrainAsync("Grace", CancellationToken.None);
        var after = Understood(recognizer);
        var elsewhereBefore = Understood(other);
        await there.LookAsync(CancellationToken.None);
        var elsewhere = Understood(other);
        var withdrawn = await models.WithdrawAsync(CancellationToken.None);
        await here.ChangedAsync(CancellationToken.None);

        Assert.True(figures is { IsUsed: true, Lessons: 7, HeldBack: > 100, Before: > 0.7, After: > 0.7 }, figures?.ToString());
        Assert.NotEqual("book_appointment", before);
        Assert.NotEqual("book_appointment", elsewhereBefore);
        Assert.Equal("book_appointment", after);
        Assert.Equal("book_appointment", elsewhere);
        Assert.True(withdrawn);
        Assert.Equal(before, Understood(recognizer));
    }

    [Fact]
    public async Task What_would_make_the_held_back_utterances_worse_than_the_bound_is_not_used()
    {
        // Many utterances that everybody means otherwise.
        var examples = TrainedOnce.Utterances.Examples().Where(example => example.Language == "en" && example.Meant.Intent != "goodbye").Select(example => example.Meant.Text).Distinct().Take(700);
        foreach (var text in examples)
        {
            await KeepAsync(text, "goodbye");
        }

        var (live, recognizer) = Replica();
        using var retraining = new Retraining(LessonsOf(), new LearntModels(_store.Store, _clock), live, Options.Create(new LearningOptions { MostWorse = 0 }), NullLogger<Retraining>.Instance);
        var lessons = await LessonsOf().ReadLearntAsync(CancellationToken.None);

        var figures = await retraining.RetrainAsync("Mallory", CancellationToken.None);

        Assert.True(lessons.Count > 500);
        Assert.False(figures?.IsUsed, figures?.ToString());
        Assert.True(figures?.After < figures?.Before, figures?.ToString());
        Assert.Equal("get_order_status", recognizer.Understand("where is my order 1042?", Context).Intents[0].Intent);
    }

    private static EntityContext Context { get; } = new("en-US", new(2026, 11, 20), []);

    private static string Understood(UtteranceRecognizer recognizer) => recognizer.Understand("zorbly snark frumious", Context).Intents[0].Intent;

    private (LiveModel Live, UtteranceRecognizer Recognizer) Replica()
    {
        var recognizer = new UtteranceRecognizer(TrainedOnce.Classifier, TrainedOnce.Entities, Substitute.For<IProductNames>(), _clock);
        return (new LiveModel(new LearntModels(_store.Store, _clock), new(() => recognizer), new(() => TrainedOnce.Classifier), new NoOthers(), NullLogger<LiveModel>.Instance), recognizer);
    }

    private Lessons LessonsOf() => new(_store.Store, new PersonalData(TrainedOnce.Entities), Options.Create(new LearningOptions()), _clock);

    private async Task TeachAsync(string intent)
    {
        foreach (var phrase in Phrases)
        {
            await KeepAsync(phrase, intent);
        }
    }

    private async Task KeepAsync(string text, string intent)
    {
        var lessons = LessonsOf();
        var keeping = lessons.Keeping(new Lesson(text.Length > 300 ? text[..300] : text, "none", 0.5, Lesson.NotUnderstood), "en", [])!;
        await _store.Store.WriteAsync(
            async transaction =>
            {
                await keeping(transaction);
                return true;
            },
            CancellationToken.None);
        var newest = (await lessons.ListOpenAsync(CancellationToken.None)).SelectMany(group => group.Lessons).Max(lesson => lesson.Id);
        await lessons.SettleAsync([newest], intent, "Grace", CancellationToken.None);
    }
}
