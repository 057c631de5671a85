using Microsoft.Bot.Builder;
using Newtonsoft.Json.Linq;
using Xunit;

namespace BotBuilder.Tests.Builder;

public class BotStateTests
{
    [Theory]
    [MemberData(nameof(StateStorages.Kinds), MemberType = typeof(StateStorages))]
    public async Task What_one_turn_saves_the_next_one_finds(string kind)
    {
        var state = new ConversationState(StateStorages.Create(kind));
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
    [MemberData(nameof(StateStorages.Kinds), MemberType = typeof(StateStorages))]
    public async Task State_that_has_not_changed_is_not_written(string kind)
    {
        var storage = new CountingStorage(StateStorages.Create(kind));
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
    [MemberData(nameof(StateStorages.Kinds), MemberType = typeof(StateStorages))]
    public async Task A_change_deep_inside_is_seen(string kind)
    {
        var storage = new CountingStorage(StateStorages.Create(kind));
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

    [Theory]
    [InlineData(null)]
    [InlineData(" ")]
    public void A_property_has_a_name(string name)
    {
        Assert.Throws<ArgumentNullException>(() => new UserState(new MemoryStorage()).CreateProperty<string>(name));
    }
}
