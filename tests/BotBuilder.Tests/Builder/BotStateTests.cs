using Microsoft.Bot.Builder;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Xunit;

namespace BotBuilder.Tests.Builder;

public class BotStateTests
{
    public static TheoryData<string> Kinds => ["objects", "dictionary", "serializer"];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task What_one_turn_saves_the_next_one_finds(string kind)
    {
        var state = new ConversationState(Create(kind));
        var profile = state.CreateProperty<Profile>("profile");
        var count = state.CreateProperty<int>("count");
        var first = An.Turn();
        (await profile.GetAsync(first, () => new Profile())).Name = "Ada";
        await count.SetAsync(first, 3);
        await state.SaveChangesAsync(first);

        var second = An.Turn();
        var found = await profile.GetAsync(second);
        found.Name = "Ben";
        await state.SaveChangesAsync(second);
        var third = An.Turn();

        Assert.Equal("Ben", (await profile.GetAsync(third)).Name);
        Assert.Equal(3, await count.GetAsync(third));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task State_that_has_not_changed_is_not_written(string kind)
    {
        var storage = new CountingStorage(Create(kind));
        var state = new ConversationState(storage);
        var profile = state.CreateProperty<Profile>("profile");
        var first = An.Turn();
        await profile.SetAsync(first, new Profile { Name = "Ada", Nested = new() { ["a"] = 1 } });
        await state.SaveChangesAsync(first);
        await state.SaveChangesAsync(first);

        var second = An.Turn();
        await profile.GetAsync(second);
        await profile.SetAsync(second, new Profile { Name = "Ada", Nested = new() { ["a"] = 1 } });
        await state.SaveChangesAsync(second);

        Assert.Equal(1, storage.Writes);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_change_deep_inside_is_seen(string kind)
    {
        var storage = new CountingStorage(Create(kind));
        var state = new ConversationState(storage);
        var profile = state.CreateProperty<Profile>("profile");
        var first = An.Turn();
        await profile.SetAsync(first, new Profile { Nested = new() { ["a"] = new List<object> { "x" } } });
        await state.SaveChangesAsync(first);

        var second = An.Turn();
        var nested = (await profile.GetAsync(second)).Nested;
        if (nested["a"] is JArray array)
        {
            array.Add("y");
        }
        else
        {
            ((List<object>)nested["a"]).Add("y");
        }

        await state.SaveChangesAsync(second);

        Assert.Equal(2, storage.Writes);
    }

    [Fact]
    public async Task A_forced_save_writes_even_what_has_not_changed()
    {
        var storage = new CountingStorage(new MemoryStorage());
        var state = new ConversationState(storage);
        var turn = An.Turn();
        await state.LoadAsync(turn);

        await state.SaveChangesAsync(turn, force: true);

        Assert.Equal(1, storage.Writes);
    }

    [Fact]
    public async Task State_is_read_once_in_a_turn_unless_forced()
    {
        var storage = new CountingStorage(new MemoryStorage());
        var state = new ConversationState(storage);
        var count = state.CreateProperty<int>("count");
        var turn = An.Turn();

        await count.SetAsync(turn, 1);
        await count.GetAsync(turn);
        var before = storage.Reads;
        await state.LoadAsync(turn, force: true);

        Assert.Equal((1, 2), (before, storage.Reads));
        Assert.Equal(0, await count.GetAsync(turn));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Of_two_turns_that_change_the_same_state_one_fails(string kind)
    {
        var state = new ConversationState(Create(kind));
        var count = state.CreateProperty<int>("count");
        var (one, two) = (An.Turn(), An.Turn());
        await count.SetAsync(one, 1);
        await count.SetAsync(two, 2);

        await state.SaveChangesAsync(one);
        await Assert.ThrowsAnyAsync<ArgumentException>(() => state.SaveChangesAsync(two));

        Assert.Equal(1, await count.GetAsync(An.Turn()));
    }

    [Fact]
    public async Task Of_a_hundred_parallel_turns_none_is_lost_silently()
    {
        var state = new ConversationState(new MemoryStorage());
        var count = state.CreateProperty<int>("count");
        var conflicts = 0;

        async Task AddOneAsync()
        {
            while (true)
            {
                var turn = An.Turn();
                await count.SetAsync(turn, await count.GetAsync(turn) + 1);
                await Task.Yield();
                try
                {
                    await state.SaveChangesAsync(turn);
                    return;
                }
                catch (ArgumentException)
                {
                    Interlocked.Increment(ref conflicts);
                }
            }
        }

        await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => Task.Run(AddOneAsync)));

        Assert.Equal(100, await count.GetAsync(An.Turn()));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_turn_may_save_more_than_once(string kind)
    {
        var state = new ConversationState(Create(kind));
        var count = state.CreateProperty<int>("count");
        var turn = An.Turn();
        await count.SetAsync(turn, 1);
        await state.SaveChangesAsync(turn);
        await count.SetAsync(turn, 2);
        await state.SaveChangesAsync(turn);

        Assert.Equal(2, await count.GetAsync(An.Turn()));
    }

    [Fact]
    public async Task A_second_save_in_a_turn_still_sees_what_others_have_written_between()
    {
        var state = new ConversationState(new MemoryStorage());
        var count = state.CreateProperty<int>("count");
        var (one, two) = (An.Turn(), An.Turn());
        await count.SetAsync(one, 1);
        await state.SaveChangesAsync(one);
        await count.SetAsync(two, 2);
        await state.SaveChangesAsync(two);

        await count.SetAsync(one, 3);
        await Assert.ThrowsAnyAsync<ArgumentException>(() => state.SaveChangesAsync(one));
    }

    [Fact]
    public async Task A_storage_without_ETags_serves_as_it_always_did()
    {
        var storage = new PlainStorage();
        var state = new ConversationState(storage);
        var count = state.CreateProperty<int>("count");
        for (var i = 1; i <= 3; i++)
        {
            var turn = An.Turn();
            await count.SetAsync(turn, await count.GetAsync(turn) + 1);
            await state.SaveChangesAsync(turn);
        }

        Assert.Equal(3, await count.GetAsync(An.Turn()));
        Assert.DoesNotContain("ETag", storage.Json.Values.Single(), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_value_type_without_a_value_is_its_default_or_what_the_factory_makes()
    {
        var state = new UserState(new MemoryStorage());
        var count = state.CreateProperty<int>("count");
        var maybe = state.CreateProperty<int?>("maybe");
        var turn = An.Turn();

        Assert.Equal(0, await count.GetAsync(turn));
        Assert.Equal(5, await count.GetAsync(turn, () => 5));
        Assert.Equal(5, await count.GetAsync(turn));
        Assert.Null(await maybe.GetAsync(turn));
    }

    [Fact]
    public async Task A_deleted_property_is_gone_after_saving()
    {
        var state = new UserState(new MemoryStorage());
        var text = state.CreateProperty<string>("text");
        var turn = An.Turn();
        await text.SetAsync(turn, "here");
        await state.SaveChangesAsync(turn);

        var second = An.Turn();
        await text.DeleteAsync(second);
        await state.SaveChangesAsync(second);

        Assert.Null(await text.GetAsync(An.Turn()));
    }

    [Fact]
    public async Task Cleared_state_is_empty_at_once_and_for_good_when_saved()
    {
        var state = new UserState(new MemoryStorage());
        var text = state.CreateProperty<string>("text");
        var turn = An.Turn();
        await text.SetAsync(turn, "here");
        await state.SaveChangesAsync(turn);

        var second = An.Turn();
        await state.LoadAsync(second);
        await state.ClearStateAsync(second);
        var cleared = await text.GetAsync(second);
        await state.SaveChangesAsync(second);

        Assert.Null(cleared);
        Assert.Null(await text.GetAsync(An.Turn()));
    }

    [Fact]
    public async Task Deleted_state_is_gone_from_turn_and_storage()
    {
        var state = new UserState(new MemoryStorage());
        var text = state.CreateProperty<string>("text");
        var turn = An.Turn();
        await text.SetAsync(turn, "here");
        await state.SaveChangesAsync(turn);

        await state.DeleteAsync(turn);

        Assert.Null(state.GetCachedState(turn));
        Assert.Null(await text.GetAsync(An.Turn()));
    }

    [Fact]
    public async Task State_can_be_seen_as_JSON()
    {
        var state = new UserState(new MemoryStorage());
        var turn = An.Turn();
        var before = state.Get(turn);
        await state.CreateProperty<Profile>("profile").SetAsync(turn, new Profile { Name = "Ada" });

        Assert.Null(before);
        Assert.Equal("Ada", (string)state.Get(turn)["profile"]["Name"]);
    }

    [Fact]
    public async Task Each_scope_has_its_own_key()
    {
        var dictionary = new Dictionary<string, JObject>();
        var storage = new MemoryStorage(dictionary);
        var turn = An.Turn();
        BotState[] states = [new ConversationState(storage), new UserState(storage), new PrivateConversationState(storage)];
        foreach (var state in states)
        {
            await state.CreateProperty<string>("text").SetAsync(turn, "here");
        }

        await new BotStateSet(states).SaveAllChangesAsync(turn);

        Assert.Equal(
            ["test/conversations/conversation", "test/conversations/conversation/users/user", "test/users/user"],
            dictionary.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task An_activity_that_lacks_what_the_key_is_made_of_is_refused()
    {
        var storage = new MemoryStorage();
        var activity = An.Activity();
        activity.From = null;
        activity.Conversation = null;

        await Assert.ThrowsAsync<InvalidOperationException>(() => new UserState(storage).LoadAsync(An.Turn(activity)));
        await Assert.ThrowsAsync<InvalidOperationException>(() => new ConversationState(storage).LoadAsync(An.Turn(activity)));
        await Assert.ThrowsAsync<InvalidOperationException>(() => new PrivateConversationState(storage).LoadAsync(An.Turn(activity)));
    }

    [Fact]
    public async Task What_is_stored_and_is_no_state_is_refused()
    {
        var storage = new MemoryStorage();
        await storage.WriteAsync(new Dictionary<string, object> { ["test/users/user"] = new Profile() }, default);

        await Assert.ThrowsAsync<InvalidOperationException>(() => new UserState(storage).LoadAsync(An.Turn()));
    }

    [Theory]
    [InlineData(null)]
    [InlineData(" ")]
    public void A_property_has_a_name(string name)
    {
        Assert.Throws<ArgumentNullException>(() => new UserState(new MemoryStorage()).CreateProperty<string>(name));
    }

    [Fact]
    public async Task Changes_are_saved_at_the_end_of_a_turn_that_went_well_and_not_of_one_that_threw()
    {
        var state = new ConversationState(new MemoryStorage());
        var count = state.CreateProperty<int>("count");
        var adapter = new RecordingAdapter();
        adapter.Use(new AutoSaveStateMiddleware(state));

        await adapter.RunAsync(An.Activity(), (turn, token) => count.SetAsync(turn, 1, token));
        await Assert.ThrowsAsync<InvalidOperationException>(() => adapter.RunAsync(An.Activity(), async (turn, token) =>
        {
            await count.SetAsync(turn, 2, token);
            throw new InvalidOperationException();
        }));

        Assert.Equal(1, await count.GetAsync(An.Turn()));
    }

    [Fact]
    public async Task A_proactive_turn_finds_the_state_of_its_conversation_and_user()
    {
        var storage = new MemoryStorage();
        var (conversation, user) = (new ConversationState(storage), new UserState(storage));
        var adapter = new RecordingAdapter();
        adapter.Use(new AutoSaveStateMiddleware(conversation, user));
        var (topic, name) = (conversation.CreateProperty<string>("topic"), user.CreateProperty<string>("name"));
        await adapter.RunAsync(An.Activity(), async (turn, token) =>
        {
            await topic.SetAsync(turn, "orders", token);
            await name.SetAsync(turn, "Ada", token);
        });
        (string Topic, string Name) found = default;

        await adapter.ContinueConversationAsync("app", An.Activity().GetConversationReference(), async (turn, token) =>
            found = (await topic.GetAsync(turn, null, token), await name.GetAsync(turn, null, token)), default);

        Assert.Equal(("orders", "Ada"), found);
    }

    private static MemoryStorage Create(string kind) => kind switch
    {
        "objects" => new MemoryStorage(),
        "dictionary" => new MemoryStorage(new Dictionary<string, JObject>()),
        _ => new MemoryStorage(new JsonSerializer()),
    };

    public sealed class Profile
    {
        public string Name { get; set; }

        public Dictionary<string, object> Nested { get; set; } = [];
    }

    private sealed class CountingStorage(IStorage inner) : IStorage
    {
        public int Reads { get; private set; }

        public int Writes { get; private set; }

        public Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default) => inner.DeleteAsync(keys, cancellationToken);

        public Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default)
        {
            Reads++;
            return inner.ReadAsync(keys, cancellationToken);
        }

        public Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default)
        {
            Writes++;
            return inner.WriteAsync(changes, cancellationToken);
        }
    }

    /// <summary>A storage as bots write them: JSON without types or ETags.</summary>
    private sealed class PlainStorage : IStorage
    {
        public Dictionary<string, string> Json { get; } = [];

        public Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default)
        {
            foreach (var key in keys)
            {
                Json.Remove(key);
            }

            return Task.CompletedTask;
        }

        public Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default) =>
            Task.FromResult<IDictionary<string, object>>(keys.Where(Json.ContainsKey).ToDictionary(key => key, key => JsonConvert.DeserializeObject(Json[key])));

        public Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default)
        {
            foreach (var (key, value) in changes)
            {
                Json[key] = JsonConvert.SerializeObject(value);
            }

            return Task.CompletedTask;
        }
    }
}
