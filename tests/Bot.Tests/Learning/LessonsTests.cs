using ChatBot.Dialogs.Turns;
using ChatBot.Learning;
using ChatBot.Tests.Channels.DirectLine;
using ChatBot.Tests.Data;
using ChatBot.Tests.Understanding;
using ChatBot.Understanding;
using Microsoft.Extensions.Options;
using Xunit;

namespace ChatBot.Tests.Learning;

public sealed class LessonsTests : IAsyncLifetime
{
    private TestStore _store = null!;
    private Lessons _lessons = null!;

    public async Task InitializeAsync()
    {
        _store = await TestStore.OpenAsync();
        _lessons = Open(new LearningOptions());
    }

    public async Task DisposeAsync() => await _store.DisposeAsync();

    [Fact]
    public async Task What_was_not_understood_is_kept_without_what_points_to_a_person()
    {
        await KeepAsync("send the loyalty thing to ada@example.com, Ada");

        var lesson = Assert.Single(Assert.Single(await _lessons.ListOpenAsync(CancellationToken.None)).Lessons);

        Assert.Equal(("send the loyalty thing to EMAIL1, NAME2", "en", "none", Lesson.NotUnderstood), (lesson.Text, lesson.Language, lesson.Understood, lesson.Reason));
    }

    [Fact]
    public async Task Messages_that_say_much_the_same_stand_together_the_most_frequent_first()
    {
        await KeepAsync("can i swap beans");
        await KeepAsync("where do the loyalty points go");
        await KeepAsync("where do my loyalty points go");

        var groups = await _lessons.ListOpenAsync(CancellationToken.None);

        Assert.Equal([2, 1], groups.Select(group => group.Lessons.Count));
    }

    [Fact]
    public async Task What_is_settled_is_shown_no_more_and_learnt_where_something_was_meant()
    {
        await KeepAsync("where do the loyalty points go");
        await KeepAsync("lalala");
        var ids = (await _lessons.ListOpenAsync(CancellationToken.None)).SelectMany(group => group.Lessons).ToDictionary(lesson => lesson.Text, lesson => lesson.Id);

        await _lessons.SettleAsync([ids["where do the loyalty points go"]], "find_answer", "Grace", CancellationToken.None);
        await _lessons.SettleAsync([ids["lalala"]], null, "Grace", CancellationToken.None);

        Assert.Empty(await _lessons.ListOpenAsync(CancellationToken.None));
        var learnt = Assert.Single(await _lessons.ReadLearntAsync(CancellationToken.None));
        Assert.Equal(("where do the loyalty points go", "find_answer"), (learnt.Text, learnt.Intent));
    }

    [Fact]
    public void Nothing_is_collected_that_need_not_be()
    {
        var lesson = new Lesson("hm", "none", 0.9, Lesson.NotUnderstood);

        Assert.Null(_lessons.Keeping(null, "en", []));
        Assert.Null(_lessons.Keeping(lesson with { Text = new('x', 301) }, "en", []));
        Assert.Null(Open(new LearningOptions { Collect = false }).Keeping(lesson, "en", []));
    }

    private Lessons Open(LearningOptions options) => new(_store.Store, new PersonalData(TrainedOnce.Entities), Options.Create(options), new MovedClock());

    private Task<bool> KeepAsync(string text) => _store.Store.WriteAsync(
        async transaction =>
        {
            await _lessons.Keeping(new Lesson(text, "none", 0.9, Lesson.NotUnderstood), "en", ["Ada"])!(transaction);
            return true;
        },
        CancellationToken.None);
}
