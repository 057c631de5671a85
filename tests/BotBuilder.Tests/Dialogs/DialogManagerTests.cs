#pragma warning disable CS0618 // The dialog manager is retired, not gone.
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;
using Xunit;

namespace BotBuilder.Tests.Dialogs;

public class DialogManagerTests
{
    [Fact]
    public async Task States_are_saved_and_the_conversation_goes_on()
    {
        var storage = new MemoryStorage();
        var adapter = new TestAdapter();
        adapter.UseStorage(storage).UseBotState(new UserState(storage), new ConversationState(storage));
        var manager = new DialogManager(Counting());

        await new TestFlow(adapter, (turnContext, token) => manager.OnTurnAsync(turnContext, token)).Test("a", "1").Test("b", "2").Test("c", "3").StartTestAsync();
    }

    [Fact]
    public async Task A_conversation_that_was_silent_too_long_begins_anew()
    {
        var storage = new MemoryStorage();
        var manager = new DialogManager(Counting()) { ConversationState = new ConversationState(storage), ExpireAfter = 0 };

        await new TestFlow(new TestAdapter(), (turnContext, token) => manager.OnTurnAsync(turnContext, token)).Test("a", "1").Test("b", "1").StartTestAsync();
    }

    [Fact]
    public async Task Without_a_conversation_state_it_says_what_is_missing()
    {
        var adapter = new TestAdapter();
        var manager = new DialogManager(Counting());

        await Assert.ThrowsAsync<InvalidOperationException>(() => adapter.SendTextToBotAsync("a", (turnContext, token) => manager.OnTurnAsync(turnContext, token), CancellationToken.None));
    }

    [Fact]
    public async Task The_manager_and_its_services_are_found_by_dialogs()
    {
        DialogManager seen = null;
        string service = null;
        var dialog = new WaterfallDialog("main", [(step, token) =>
        {
            seen = step.DialogManager;
            service = step.Services.Get<string>("service");
            return step.EndDialogAsync("done", token);
        }]);
        var manager = new DialogManager { RootDialog = dialog, ConversationState = new ConversationState(new MemoryStorage()) };
        manager.InitialTurnState.Add("service", "here");
        DialogManagerResult result = null;

        await new TestAdapter().SendTextToBotAsync("a", async (turnContext, token) => result = await manager.OnTurnAsync(turnContext, token), CancellationToken.None);

        Assert.Same(manager, seen);
        Assert.Same(dialog, manager.RootDialog);
        Assert.Equal("here", service);
        Assert.Equal("done", result.TurnResult.Result);
    }

    [Fact]
    public async Task The_collecting_adapter_keeps_what_is_sent()
    {
        var adapter = new DialogManagerAdapter();

        var responses = await adapter.SendActivitiesAsync(null, [new Activity { Id = "1", Text = "x" }], CancellationToken.None);

        Assert.Equal("1", Assert.Single(responses).Id);
        Assert.Equal("x", Assert.Single(adapter.Activities).Text);
    }

    [Fact]
    public void Stored_states_are_taken_by_their_keys()
    {
        var keys = new PersistedStateKeys { UserState = "u", ConversationState = "c" };

        var state = new PersistedState(keys, new Dictionary<string, object> { ["u"] = new Dictionary<string, object> { ["name"] = "Ada" } });

        Assert.Equal("Ada", state.UserState["name"]);
        Assert.Empty(state.ConversationState);
        Assert.Equal(["u", "c"], keys);
    }

    private static ComponentDialog Counting()
    {
        var dialog = new ComponentDialog("main");
        dialog.AddDialog(new Counter());
        return dialog;
    }

    private sealed class Counter() : Dialog("counter")
    {
        public override Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object options = null, CancellationToken cancellationToken = default) =>
            ContinueDialogAsync(dc, cancellationToken);

        public override async Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default)
        {
            var count = dc.State.GetIntValue("conversation.count") + 1;
            dc.State.SetValue("conversation.count", count);
            await dc.Context.SendActivityAsync($"{count}", cancellationToken: cancellationToken);
            return EndOfTurn;
        }
    }
}
