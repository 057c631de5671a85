using Microsoft.Bot.Builder;
using Xunit;

namespace BotBuilder.Tests.Builder;

public class BotStateConflictTests
{
    [Theory]
    [MemberData(nameof(StateStorages.Kinds), MemberType = typeof(StateStorages))]
    public async Task Of_two_turns_that_change_the_same_state_one_fails(string kind)
    {
        var state = new ConversationState(StateStorages.Create(kind));
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
    [MemberData(nameof(StateStorages.Kinds), MemberType = typeof(StateStorages))]
    public async Task A_turn_may_save_more_than_once(string kind)
    {
        var state = new ConversationState(StateStorages.Create(kind));
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
}
