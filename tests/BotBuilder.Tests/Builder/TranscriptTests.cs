using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Xunit;

namespace BotBuilder.Tests.Builder;

public sealed class TranscriptTests : IDisposable
{
    private readonly string _folder = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    public TranscriptTests() => Directory.CreateDirectory(_folder);

    [Theory]
    [InlineData("memory")]
    [InlineData("file")]
    public async Task Everything_that_was_said_is_in_the_transcript_when_the_turn_has_ended(string kind)
    {
        var store = Create(kind);
        var adapter = new RecordingAdapter();
        adapter.Use(new TranscriptLoggerMiddleware(store));

        await adapter.RunAsync(An.Activity(text: "hello"), async (turn, token) =>
        {
            await turn.SendActivityAsync("hi", cancellationToken: token);
            await turn.SendActivityAsync("how are you?", cancellationToken: token);
        });

        var page = await store.GetTranscriptActivitiesAsync("test", "conversation");
        Assert.Equal(["hello", "hi", "how are you?"], page.Items.Select(activity => activity.AsMessageActivity().Text));
        Assert.Equal(["activity-1", "sent-1", "sent-2"], page.Items.Select(activity => activity.Id));
        Assert.Equal(RoleTypes.User, page.Items[0].From.Role);
        Assert.All(page.Items, activity => Assert.NotNull(activity.Timestamp));
        Assert.Null(page.ContinuationToken);
    }

    [Fact]
    public async Task What_was_said_before_the_bot_threw_is_kept()
    {
        var store = new MemoryTranscriptStore();
        var adapter = new RecordingAdapter();
        adapter.Use(new TranscriptLoggerMiddleware(store));

        await Assert.ThrowsAsync<InvalidOperationException>(() => adapter.RunAsync(An.Activity(text: "hello"), async (turn, token) =>
        {
            await turn.SendActivityAsync("hi", cancellationToken: token);
            throw new InvalidOperationException();
        }));

        Assert.Equal(2, (await store.GetTranscriptActivitiesAsync("test", "conversation")).Items.Length);
    }

    [Fact]
    public async Task The_turn_ends_when_a_slow_transcript_has_everything()
    {
        var logger = new SlowLogger();
        var adapter = new RecordingAdapter();
        adapter.Use(new TranscriptLoggerMiddleware(logger));

        var turn = adapter.RunAsync(An.Activity(text: "hello"), (_, _) => Task.CompletedTask);
        var endedEarly = turn.IsCompleted;
        logger.Release.SetResult();
        await turn;

        Assert.False(endedEarly);
        Assert.Equal(1, logger.Logged);
    }

    [Fact]
    public async Task A_transcript_that_cannot_be_kept_does_not_take_the_turn_with_it()
    {
        var adapter = new RecordingAdapter();
        adapter.Use(new TranscriptLoggerMiddleware(new FailingLogger()));

        await adapter.RunAsync(An.Activity(text: "hello"), (turn, token) => turn.SendActivityAsync("hi", cancellationToken: token));

        Assert.Equal(["hi"], adapter.Texts);
    }

    [Fact]
    public async Task Updates_and_deletions_are_in_the_transcript_as_what_they_are()
    {
        var store = new MemoryTranscriptStore();
        var adapter = new RecordingAdapter();
        adapter.Use(new TranscriptLoggerMiddleware(store));

        await adapter.RunAsync(An.Activity(text: "hello"), async (turn, token) =>
        {
            var sent = await turn.SendActivityAsync("hi", cancellationToken: token);
            await turn.UpdateActivityAsync(new Activity { Type = ActivityTypes.Message, Id = sent.Id, Text = "hi there" }, token);
            await turn.DeleteActivityAsync(sent.Id, token);
        });

        var page = await store.GetTranscriptActivitiesAsync("test", "conversation");
        Assert.Equal(["message", "message", "messageUpdate", "messageDelete"], page.Items.Select(activity => activity.Type));
    }

    [Fact]
    public async Task In_a_file_an_update_changes_what_was_said_and_a_deletion_takes_it_away()
    {
        var store = Create("file");
        var adapter = new RecordingAdapter();
        adapter.Use(new TranscriptLoggerMiddleware(store));

        await adapter.RunAsync(An.Activity(text: "hello"), async (turn, token) =>
        {
            var one = await turn.SendActivityAsync("one", cancellationToken: token);
            var two = await turn.SendActivityAsync("two", cancellationToken: token);
            await turn.UpdateActivityAsync(new Activity { Type = ActivityTypes.Message, Id = one.Id, Text = "ONE" }, token);
            await turn.DeleteActivityAsync(two.Id, token);
        });

        var page = await store.GetTranscriptActivitiesAsync("test", "conversation");
        Assert.Equal(["message", "message", "messageDelete"], page.Items.Select(activity => activity.Type));
        Assert.Equal("ONE", page.Items[1].AsMessageActivity().Text);
    }

    [Fact]
    public async Task What_continues_a_conversation_was_said_by_nobody()
    {
        var store = new MemoryTranscriptStore();
        var adapter = new RecordingAdapter();
        adapter.Use(new TranscriptLoggerMiddleware(store));

        await adapter.ContinueConversationAsync("app", An.Activity().GetConversationReference(), (turn, token) => turn.SendActivityAsync("psst", cancellationToken: token), default);

        Assert.Equal("psst", Assert.Single((await store.GetTranscriptActivitiesAsync("test", "conversation")).Items).AsMessageActivity().Text);
    }

    [Theory]
    [InlineData("memory")]
    [InlineData("file")]
    public async Task A_long_transcript_comes_in_pages(string kind)
    {
        var store = Create(kind);
        var start = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
        for (var i = 0; i < 45; i++)
        {
            var activity = An.Activity(text: $"{i}");
            activity.Id = $"id-{i}";
            activity.Timestamp = start.AddMinutes(i);
            await store.LogActivityAsync(activity);
        }

        var sizes = new List<int>();
        var texts = new List<string>();
        string token = null;
        do
        {
            var page = await store.GetTranscriptActivitiesAsync("test", "conversation", token);
            sizes.Add(page.Items.Length);
            texts.AddRange(page.Items.Select(activity => activity.AsMessageActivity().Text));
            token = page.ContinuationToken;
        }
        while (token is not null);
        var late = await store.GetTranscriptActivitiesAsync("test", "conversation", startDate: start.AddMinutes(40));

        Assert.Equal([20, 20, 5], sizes);
        Assert.Equal(Enumerable.Range(0, 45).Select(i => $"{i}"), texts);
        Assert.Equal(5, late.Items.Length);
    }

    [Theory]
    [InlineData("memory")]
    [InlineData("file")]
    public async Task Conversations_are_listed_and_deleted(string kind)
    {
        var store = Create(kind);
        await store.LogActivityAsync(An.Activity(conversation: "one"));
        await store.LogActivityAsync(An.Activity(conversation: "two"));

        var before = await store.ListTranscriptsAsync("test");
        await store.DeleteTranscriptAsync("test", "one");
        await store.DeleteTranscriptAsync("test", "one");
        var after = await store.ListTranscriptsAsync("test");

        Assert.Equal(["one", "two"], before.Items.Select(transcript => transcript.Id).Order(StringComparer.Ordinal));
        Assert.Equal("two", Assert.Single(after.Items).Id);
        Assert.Empty((await store.GetTranscriptActivitiesAsync("test", "one")).Items);
        Assert.Empty((await store.ListTranscriptsAsync("elsewhere")).Items);
    }

    [Theory]
    [InlineData("../../escaped")]
    [InlineData("a:b|c;d=1@x")]
    [InlineData("..")]
    public async Task No_conversation_s_id_leads_out_of_the_folder(string conversation)
    {
        var store = Create("file");

        await store.LogActivityAsync(An.Activity(conversation: conversation, text: "hello"));

        Assert.Single((await store.GetTranscriptActivitiesAsync("test", conversation)).Items);
        Assert.Single(Directory.GetFiles(Path.Combine(_folder, "test")));
    }

    [Fact]
    public async Task Stores_need_to_know_the_conversation()
    {
        var store = new MemoryTranscriptStore();

        await Assert.ThrowsAsync<ArgumentNullException>(() => store.LogActivityAsync(null));
        await Assert.ThrowsAsync<ArgumentNullException>(() => store.GetTranscriptActivitiesAsync(null, "one"));
        await Assert.ThrowsAsync<ArgumentNullException>(() => store.GetTranscriptActivitiesAsync("test", null));
        await Assert.ThrowsAsync<ArgumentNullException>(() => store.ListTranscriptsAsync(null));
        await Assert.ThrowsAsync<ArgumentNullException>(() => store.DeleteTranscriptAsync("test", null));
    }

    private ITranscriptStore Create(string kind) => kind == "memory" ? new MemoryTranscriptStore() : new FileTranscriptLogger(_folder);

    private sealed class SlowLogger : ITranscriptLogger
    {
        public TaskCompletionSource Release { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public int Logged { get; private set; }

        public async Task LogActivityAsync(IActivity activity)
        {
            await Release.Task;
            Logged++;
        }
    }

    private sealed class FailingLogger : ITranscriptLogger
    {
        public Task LogActivityAsync(IActivity activity) => throw new IOException("full");
    }
}
