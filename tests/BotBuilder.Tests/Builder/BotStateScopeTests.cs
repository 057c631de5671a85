using Microsoft.Bot.Builder;
using Newtonsoft.Json.Linq;
using Xunit;

namespace BotBuilder.Tests.Builder;

public class BotStateScopeTests
{
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
}
