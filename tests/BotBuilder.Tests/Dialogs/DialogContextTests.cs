using System.Globalization;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Dialogs.Debugging;
using Microsoft.Bot.Schema;
using Xunit;

namespace BotBuilder.Tests.Dialogs;

public class DialogContextTests
{
    private readonly List<string> _log = [];

    [Fact]
    public async Task The_dialog_begun_last_is_active_and_its_end_resumes_the_one_below()
    {
        var dc = Context(new Probe("A", _log), new Probe("B", _log));

        await dc.BeginDialogAsync("A", "x");
        await dc.BeginDialogAsync("B");
        var result = await dc.EndDialogAsync(7);

        Assert.Equal(["A.begin(x)", "B.begin()", "B.end(EndCalled)", "A.resume(EndCalled,7)"], _log);
        Assert.Equal("A", dc.ActiveDialog.Id);
        Assert.Equal(DialogTurnStatus.Waiting, result.Status);
    }

    [Fact]
    public async Task The_end_of_the_last_dialog_gives_its_result()
    {
        var dc = Context(new Probe("A", _log));
        await dc.BeginDialogAsync("A");

        var result = await dc.EndDialogAsync("done");

        Assert.Equal(DialogTurnStatus.Complete, result.Status);
        Assert.Equal("done", result.Result);
        Assert.Null(dc.ActiveDialog);
        Assert.Equal("done", dc.State.GetStringValue(TurnPath.LastResult));
    }

    [Fact]
    public async Task Nothing_to_continue_is_told_by_the_status()
    {
        Assert.Equal(DialogTurnStatus.Empty, (await Context().ContinueDialogAsync()).Status);
        Assert.Equal(DialogTurnStatus.Empty, (await Context().CancelAllDialogsAsync()).Status);
    }

    [Fact]
    public async Task Replacing_ends_one_dialog_and_begins_another()
    {
        var dc = Context(new Probe("A", _log), new Probe("B", _log));
        await dc.BeginDialogAsync("A");

        await dc.ReplaceDialogAsync("B", "y");

        Assert.Equal(["A.begin()", "A.end(ReplaceCalled)", "B.begin(y)"], _log);
        Assert.Single(dc.Stack);
    }

    [Fact]
    public async Task Cancelling_ends_all_and_asks_every_dialog_but_the_first()
    {
        var dc = Context(new Probe("A", _log), new Probe("B", _log));
        await dc.BeginDialogAsync("A");
        await dc.BeginDialogAsync("B");
        _log.Clear();

        var result = await dc.CancelAllDialogsAsync();

        Assert.Equal(["B.end(CancelCalled)", "A.event(cancelDialog)", "A.end(CancelCalled)"], _log);
        Assert.Equal(DialogTurnStatus.Cancelled, result.Status);
        Assert.Empty(dc.Stack);
    }

    [Fact]
    public async Task A_dialog_that_handles_the_event_is_not_cancelled()
    {
        var dc = Context(new Probe("A", _log) { Handles = e => e.Name == "stop" && (int)e.Value == 1 }, new Probe("B", _log));
        await dc.BeginDialogAsync("A");
        await dc.BeginDialogAsync("B");

        await dc.CancelAllDialogsAsync(false, "stop", 1);

        Assert.Equal("A", dc.ActiveDialog.Id);
    }

    [Fact]
    public async Task Cancelling_the_parents_too_empties_their_stacks()
    {
        var parent = Context(new Probe("P", _log));
        await parent.BeginDialogAsync("P");
        var child = new DialogContext(new DialogSet().Add(new Probe("C", _log)), parent, new DialogState());
        await child.BeginDialogAsync("C");

        await child.CancelAllDialogsAsync(true);

        Assert.Empty(child.Stack);
        Assert.Empty(parent.Stack);
    }

    [Fact]
    public async Task A_dialog_of_a_parent_may_be_called()
    {
        var parent = Context(new Probe("P", _log));
        var child = new DialogContext(new DialogSet(), parent, new DialogState());

        await child.BeginDialogAsync("P");

        Assert.Equal("P", child.ActiveDialog.Id);
        Assert.Empty(parent.Stack);
    }

    [Fact]
    public async Task A_dialog_that_is_missing_is_named_together_with_the_stack()
    {
        var dc = Context(new Probe("A", _log));
        await dc.BeginDialogAsync("A");

        var thrown = await Assert.ThrowsAsync<Exception>(() => dc.BeginDialogAsync("missing"));

        Assert.Contains("'missing'", thrown.Message, StringComparison.Ordinal);
        var data = Assert.IsType<Dictionary<string, object>>(thrown.Data["DialogContext"]);
        Assert.Equal("A", data["ActiveDialog"]);
        Assert.Equal(["A"], (List<string>)data["Stack"]);
    }

    [Fact]
    public async Task A_token_in_the_place_of_options_or_a_result_is_refused()
    {
        var dc = Context(new Probe("A", _log));
        await dc.BeginDialogAsync("A");

        await Assert.ThrowsAsync<ArgumentException>(() => dc.BeginDialogAsync("A", (object)CancellationToken.None));
        await Assert.ThrowsAsync<ArgumentException>(() => dc.ReplaceDialogAsync("A", (object)CancellationToken.None));
        await Assert.ThrowsAsync<ArgumentException>(() => dc.EndDialogAsync((object)CancellationToken.None));
        Assert.Equal("A", dc.ActiveDialog.Id);
    }

    [Fact]
    public async Task An_event_goes_to_the_active_dialog_and_to_the_parents_when_it_bubbles()
    {
        var parent = Context(new Probe("P", _log) { Handles = e => e.Name == "custom" });
        await parent.BeginDialogAsync("P");
        var child = new DialogContext(new DialogSet().Add(new Probe("C", _log)), parent, new DialogState());
        await child.BeginDialogAsync("C");
        _log.Clear();

        Assert.True(await child.EmitEventAsync("custom"));
        Assert.False(await child.EmitEventAsync("custom", bubble: false));

        Assert.Equal(["C.event(custom)", "P.event(custom)", "C.event(custom)"], _log);
    }

    [Fact]
    public async Task An_event_from_the_leaf_begins_inside_the_containers()
    {
        var component = new ComponentDialog("component");
        component.AddDialog(new Probe("inner", _log));
        var dc = Context(component);
        await dc.BeginDialogAsync("component");
        _log.Clear();

        await dc.EmitEventAsync("custom", fromLeaf: true);

        Assert.Equal(["inner.event(custom)"], _log);
        Assert.Equal("inner", dc.Child.ActiveDialog.Id);
    }

    [Fact]
    public async Task Reprompting_asks_the_active_dialog_unless_the_event_is_handled()
    {
        var dc = Context(new Probe("A", _log), new Probe("B", _log) { Handles = e => e.Name == DialogEvents.RepromptDialog });
        await dc.BeginDialogAsync("A");
        await dc.RepromptDialogAsync();
        await dc.BeginDialogAsync("B");
        await dc.RepromptDialogAsync();

        Assert.Equal(["A.begin()", "A.event(repromptDialog)", "A.reprompt", "B.begin()", "B.event(repromptDialog)"], _log);
    }

    [Fact]
    public void The_language_is_the_turns_then_the_activitys_then_the_threads()
    {
        var dc = Context();
        dc.Context.Activity.Locale = null;

        Assert.Equal(CultureInfo.CurrentCulture.Name, dc.GetLocale());

        dc.Context.Activity.Locale = "de-DE";
        Assert.Equal("de-DE", dc.GetLocale());

        dc.State.SetValue("turn.locale", "fr-FR");
        Assert.Equal("fr-FR", dc.GetLocale());
    }

    [Fact]
    public void Services_of_the_turn_and_of_parents_are_seen_by_children()
    {
        var parent = Context();
        parent.Context.TurnState.Add("of the turn", "1");
        parent.Services.Add("of the parent", "2");

        var child = new DialogContext(new DialogSet(), parent, new DialogState());
        child.Services.Add("of the child", "3");

        Assert.Equal("1", child.Services.Get<string>("of the turn"));
        Assert.Equal("2", child.Services.Get<string>("of the parent"));
        Assert.False(parent.Services.ContainsKey("of the child"));
    }

    [Fact]
    public async Task A_debugger_registered_in_the_turn_sees_every_step()
    {
        var debugger = new StepDebugger();
        var dc = Context(new Probe("A", _log));
        dc.Context.TurnState.Add<IDialogDebugger>(debugger);

        await dc.BeginDialogAsync("A");
        await dc.ContinueDialogAsync();
        await dc.EndDialogAsync();

        Assert.Equal(["beginDialog", "continueDialog", "endDialog"], debugger.Steps);
    }

    private static DialogContext Context(params Dialog[] dialogs)
    {
        var set = new DialogSet();
        foreach (var dialog in dialogs)
        {
            set.Add(dialog);
        }

        var adapter = new TestAdapter();
        return new DialogContext(set, new TurnContext(adapter, adapter.MakeActivity("hi")), new DialogState());
    }

    private sealed class StepDebugger : IDialogDebugger
    {
        public List<string> Steps { get; } = [];

        public Task StepAsync(DialogContext context, object item, string more, CancellationToken cancellationToken)
        {
            Steps.Add(more);
            return Task.CompletedTask;
        }
    }
}
