using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;
using Xunit;

namespace BotBuilder.Tests.Dialogs;

public class ComponentDialogTests
{
    private readonly List<string> _log = [];

    [Fact]
    public async Task The_first_dialog_added_is_begun_and_its_result_is_the_components()
    {
        var component = new ComponentDialog("component");
        component.AddDialog(new WaterfallDialog("first", [(step, token) => step.PromptAsync("ask", new PromptOptions { Prompt = MessageFactory.Text("Who?") }, token)]));
        component.AddDialog(new TextPrompt("ask"));
        var conversation = new Conversation(component);

        await conversation.Flow().Test("hi", "Who?").Send("Ada").StartTestAsync();

        Assert.Equal("first", component.InitialDialogId);
        Assert.Equal("Ada", conversation.Result.Result);
    }

    [Fact]
    public async Task The_inner_stack_is_kept_in_the_components_own_state()
    {
        var component = new ComponentDialog("component");
        component.AddDialog(new Probe("inner", _log));
        var conversation = new Conversation(component);

        await conversation.SayAsync("hi");

        var outer = Assert.Single(conversation.Stack.DialogStack);
        var inner = Assert.IsType<DialogState>(outer.State[ComponentDialog.PersistedDialogState]);
        Assert.Equal("inner", Assert.Single(inner.DialogStack).Id);
    }

    [Fact]
    public async Task A_component_reprompts_when_a_dialog_on_top_of_it_ends()
    {
        var component = new ComponentDialog("component");
        component.AddDialog(new TextPrompt("ask"));
        component.InitialDialogId = "start";
        component.AddDialog(new WaterfallDialog("start", [(step, token) => step.PromptAsync("ask", new PromptOptions { Prompt = MessageFactory.Text("Who?") }, token)]));
        var interrupted = false;
        var conversation = new Conversation(component);
        conversation.BeforeTurn = async dc =>
        {
            if (interrupted)
            {
                dc.Dialogs.Add(new Probe("aside", _log));
                await dc.BeginDialogAsync("aside");
                await dc.EndDialogAsync();
            }
        };

        var first = await conversation.SayAsync("hi");
        interrupted = true;
        var second = await conversation.SayAsync("help");

        Assert.Equal("Who?", Assert.Single(first).Text);
        Assert.Equal("Who?", second[0].Text);
    }

    [Fact]
    public async Task Cancelling_reaches_the_dialogs_inside()
    {
        var component = new ComponentDialog("component");
        component.AddDialog(new Probe("inner", _log));
        var dc = Context(component);
        await dc.BeginDialogAsync("component");

        await dc.CancelAllDialogsAsync();

        Assert.Contains("inner.end(CancelCalled)", _log);
    }

    [Fact]
    public async Task An_interruption_may_cancel_everything_inside()
    {
        var conversation = new Conversation(new Interruptible(_log));

        await conversation.SayAsync("hi");
        await conversation.SayAsync("cancel");

        Assert.Contains("inner.end(CancelCalled)", _log);
        Assert.Empty(conversation.Stack.DialogStack);
        Assert.Equal(DialogTurnStatus.Complete, conversation.Result.Status);
    }

    [Fact]
    public async Task Cancellation_tokens_reach_the_dialogs_inside()
    {
        using var source = new CancellationTokenSource();
        var inner = new Probe("inner", _log);
        var component = new ComponentDialog("component");
        component.AddDialog(inner);
        var dc = Context(component);

        await dc.BeginDialogAsync("component", null, source.Token);
        await dc.ContinueDialogAsync(source.Token);
        await dc.RepromptDialogAsync(source.Token);
        await dc.CancelAllDialogsAsync(source.Token);

        Assert.Equal(5, inner.Tokens.Count);
        Assert.All(inner.Tokens, token => Assert.Equal(source.Token, token));
    }

    [Fact]
    public async Task Dialogs_that_changed_since_the_last_turn_are_told_by_an_event()
    {
        var component = new Versioned();
        var dc = Context(component);
        await dc.BeginDialogAsync("versioned");

        await dc.ContinueDialogAsync();
        Assert.Empty(component.Changes);
        component.AddDialog(new WaterfallDialog("new", [(step, token) => step.NextAsync(null, token)]));
        await dc.ContinueDialogAsync();

        Assert.Equal(["versioned"], component.Changes);
    }

    [Fact]
    public async Task A_version_change_that_nobody_handles_is_traced()
    {
        var telemetry = new RecordingTelemetry();
        var component = new ComponentDialog("component");
        component.AddDialog(new Probe("inner", _log));
        var dc = Context(component);
        dc.Dialogs.TelemetryClient = telemetry;
        await dc.BeginDialogAsync("component");

        component.AddDialog(new WaterfallDialog("new"));
        await dc.ContinueDialogAsync();

        Assert.Contains("versionChanged", Assert.Single(telemetry.Traces), StringComparison.Ordinal);
    }

    [Fact]
    public void Telemetry_reaches_the_dialogs_inside()
    {
        var telemetry = new RecordingTelemetry();
        var component = new ComponentDialog("component");
        component.AddDialog(new WaterfallDialog("inner"));

        component.TelemetryClient = telemetry;

        Assert.Same(telemetry, component.FindDialog("inner").TelemetryClient);
    }

    [Fact]
    public async Task A_dialog_of_the_parent_can_be_called_from_inside()
    {
        var inside = new ComponentDialog("inside");
        inside.AddDialog(new WaterfallDialog("steps", [(step, token) => step.BeginDialogAsync("outside", null, token), (step, token) => step.EndDialogAsync(step.Result, token)]));
        var root = new ComponentDialog("root");
        root.AddDialog(inside);
        root.AddDialog(new WaterfallDialog("outside", [(step, token) => step.EndDialogAsync("from outside", token)]));
        var conversation = new Conversation(root);

        await conversation.SayAsync("hi");

        Assert.Equal("from outside", conversation.Result.Result);
    }

    [Fact]
    public async Task The_component_is_prepared_once_before_its_first_use()
    {
        var component = new Prepared();
        var conversation = new Conversation(component);

        await conversation.SayAsync("hi");
        await conversation.SayAsync("on");

        Assert.Equal(1, component.Preparations);
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

    private sealed class Interruptible : ComponentDialog
    {
        public Interruptible(List<string> log)
            : base("interruptible")
        {
            AddDialog(new Probe("inner", log));
        }

        protected override Task<DialogTurnResult> OnContinueDialogAsync(DialogContext innerDc, CancellationToken cancellationToken = default) =>
            innerDc.Context.Activity.Text == "cancel" ? innerDc.CancelAllDialogsAsync(cancellationToken) : base.OnContinueDialogAsync(innerDc, cancellationToken);
    }

    private sealed class Versioned : ComponentDialog
    {
        public Versioned()
            : base("versioned")
        {
            AddDialog(new Probe("inner", []));
        }

        public List<object> Changes { get; } = [];

        public override Task<bool> OnDialogEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken)
        {
            Changes.Add(e.Value);
            return Task.FromResult(e.Name == DialogEvents.VersionChanged);
        }
    }

    private sealed class Prepared : ComponentDialog
    {
        public Prepared()
            : base("prepared")
        {
            Dialogs.Add(new Probe("inner", []));
        }

        public int Preparations { get; private set; }

        protected override Task OnInitializeAsync(DialogContext dc)
        {
            Preparations++;
            return base.OnInitializeAsync(dc);
        }
    }
}
