using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Schema;
using Xunit;

namespace BotBuilder.Tests.Dialogs;

public class WaterfallDialogTests
{
    public static TheoryData<bool> Storages => new() { false, true };

    [Theory]
    [MemberData(nameof(Storages))]
    public async Task Steps_run_in_order_with_what_was_answered_before(bool asText)
    {
        var conversation = new Conversation(Order(), asText ? Conversation.Text() : null);

        await conversation.Flow()
            .Test("hi", "Your name?")
            .Test("Ada", "How many?")
            .Test("three", "Which colour? (1) red, (2) green, or (3) blue")
            .Test("the last one", "Right? (1) Yes or (2) No")
            .Test("sure", "Ada: 3 blue, True")
            .StartTestAsync();

        Assert.Equal(DialogTurnStatus.Complete, conversation.Result.Status);
        Assert.Empty(conversation.Stack.DialogStack);
    }

    [Theory]
    [MemberData(nameof(Storages))]
    public async Task An_answer_that_cannot_be_used_is_asked_for_again(bool asText)
    {
        var conversation = new Conversation(Order(), asText ? Conversation.Text() : null);

        await conversation.Flow()
            .Test("hi", "Your name?")
            .Test("Ada", "How many?")
            .Test("lots", "A number please")
            .Test("zero", "Attempt 2: more than zero")
            .Test("1", "Which colour? (1) red, (2) green, or (3) blue")
            .StartTestAsync();
    }

    [Fact]
    public async Task A_step_may_pass_on_at_once_but_only_once()
    {
        Exception thrown = null;
        var dialog = new WaterfallDialog("main",
        [
            async (step, token) =>
            {
                var result = await step.NextAsync("from the first", token);
                thrown = await Assert.ThrowsAsync<Exception>(() => step.NextAsync(null, token));
                return result;
            },
            async (step, token) =>
            {
                await step.Context.SendActivityAsync($"{step.Index} {step.Reason} {step.Result}", cancellationToken: token);
                return Dialog.EndOfTurn;
            },
        ]);

        await new Conversation(dialog).Flow().Test("hi", "1 NextCalled from the first").StartTestAsync();

        Assert.Contains("main[0]", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_whole_number_among_the_values_can_be_cast_back_in_the_next_turn()
    {
        var dialog = new WaterfallDialog("main",
        [
            (step, _) =>
            {
                step.Values["age"] = 36;
                return Task.FromResult(Dialog.EndOfTurn);
            },
            (step, token) => step.EndDialogAsync((int)step.Values["age"] + 1, token),
        ]);
        var conversation = new Conversation(dialog);

        await conversation.SayAsync("hi");
        await conversation.SayAsync("on");

        Assert.Equal(37, conversation.Result.Result);
    }

    [Fact]
    public async Task Without_a_prompt_the_text_of_the_next_message_is_the_result()
    {
        var dialog = new WaterfallDialog("main",
        [
            (_, _) => Task.FromResult(Dialog.EndOfTurn),
            (step, token) => step.EndDialogAsync($"{step.Reason}:{step.Result}", token),
        ]);
        var conversation = new Conversation(dialog);

        await conversation.SayAsync("hi");
        await conversation.SayAsync("there");

        Assert.Equal("ContinueCalled:there", conversation.Result.Result);
    }

    [Fact]
    public async Task An_activity_that_is_no_message_does_not_move_a_waterfall()
    {
        var dialog = new WaterfallDialog("main", [(_, _) => Task.FromResult(Dialog.EndOfTurn), (step, token) => step.EndDialogAsync("moved", token)]);
        var conversation = new Conversation(dialog);

        await conversation.SayAsync("hi");
        await conversation.SendAsync(new Activity { Type = ActivityTypes.Event, Name = "noise" });

        Assert.Equal(DialogTurnStatus.Waiting, conversation.Result.Status);
    }

    [Fact]
    public async Task The_result_of_the_last_step_that_passes_on_is_the_result_of_the_waterfall()
    {
        var conversation = new Conversation(new WaterfallDialog("main", [(step, token) => step.NextAsync(42, token)]));

        await conversation.SayAsync("hi");

        Assert.Equal(42, conversation.Result.Result);
    }

    [Fact]
    public async Task State_is_kept_under_the_names_that_stored_conversations_have()
    {
        var conversation = new Conversation(new WaterfallDialog("main",
        [
            (step, _) =>
            {
                step.Values["x"] = 1;
                return Task.FromResult(Dialog.EndOfTurn);
            },
        ]));

        await conversation.SayAsync("hi");

        var instance = Assert.Single(conversation.Stack.DialogStack);
        Assert.Equal("main", instance.Id);
        Assert.Equal(["instanceId", "options", "stepIndex", "values"], instance.State.Keys.Order());
        Assert.Equal(0, instance.State["stepIndex"]);
    }

    [Fact]
    public async Task Start_steps_end_and_cancel_are_reported()
    {
        var telemetry = new RecordingTelemetry();
        var dialog = new WaterfallDialog("main", [FirstAsync, (step, token) => step.EndDialogAsync(null, token)]) { TelemetryClient = telemetry };
        var cancelled = false;
        var conversation = new Conversation(new Wrapper(dialog) { TelemetryClient = telemetry });
        conversation.BeforeTurn = async dc =>
        {
            dc.Dialogs.TelemetryClient = telemetry;
            if (cancelled)
            {
                await dc.CancelAllDialogsAsync();
            }
        };

        await conversation.SayAsync("hi");
        await conversation.SayAsync("on");
        await conversation.SayAsync("again");
        cancelled = true;
        await conversation.SayAsync("stop");

        Assert.Equal(
            ["WaterfallStart", "WaterfallStep:FirstAsync", "WaterfallStep:Step2of2", "WaterfallComplete", "WaterfallStart", "WaterfallStep:FirstAsync", "WaterfallCancel:FirstAsync"],
            telemetry.Events.Take(7));
    }

    [Fact]
    public void The_version_changes_with_the_number_of_steps()
    {
        var dialog = new WaterfallDialog("main");
        var before = dialog.GetVersion();

        dialog.AddStep(FirstAsync);

        Assert.NotEqual(before, dialog.GetVersion());
    }

    [Fact]
    public async Task Options_reach_every_step()
    {
        var inner = new WaterfallDialog("inner",
        [
            (_, _) => Task.FromResult(Dialog.EndOfTurn),
            (step, token) => step.EndDialogAsync(step.Options, token),
        ]);
        var outer = new ComponentDialog("outer");
        outer.AddDialog(new WaterfallDialog("begin", [(step, token) => step.BeginDialogAsync("inner", "told", token)]));
        outer.AddDialog(inner);
        var conversation = new Conversation(outer, Conversation.Text());

        await conversation.SayAsync("hi");
        await conversation.SayAsync("on");

        Assert.Equal("told", conversation.Result.Result);
    }

    [Fact]
    public async Task A_token_in_the_place_of_options_is_refused()
    {
        Exception thrown = null;
        var dialog = new WaterfallDialog("main",
        [
            async (step, token) =>
            {
                thrown = await Assert.ThrowsAsync<ArgumentException>(() => step.BeginDialogAsync("main", (object)token, token));
                return Dialog.EndOfTurn;
            },
        ]);

        await new Conversation(dialog).SayAsync("hi");

        Assert.NotNull(thrown);
    }

    private static Task<DialogTurnResult> FirstAsync(WaterfallStepContext step, CancellationToken cancellationToken) => Task.FromResult(Dialog.EndOfTurn);

    private static ComponentDialog Order()
    {
        var dialog = new ComponentDialog("order");
        dialog.AddDialog(new WaterfallDialog("steps",
        [
            (step, token) => step.PromptAsync("text", new PromptOptions { Prompt = MessageFactory.Text("Your name?") }, token),
            (step, token) =>
            {
                step.Values["name"] = step.Result;
                return step.PromptAsync("number", new PromptOptions { Prompt = MessageFactory.Text("How many?"), RetryPrompt = MessageFactory.Text("A number please") }, token);
            },
            (step, token) =>
            {
                step.Values["count"] = step.Result;
                return step.PromptAsync("choice", new PromptOptions { Prompt = MessageFactory.Text("Which colour?"), Choices = ChoiceFactory.ToChoices(["red", "green", "blue"]) }, token);
            },
            (step, token) =>
            {
                step.Values["colour"] = ((FoundChoice)step.Result).Value;
                return step.PromptAsync("confirm", new PromptOptions { Prompt = MessageFactory.Text("Right?") }, token);
            },
            async (step, token) =>
            {
                await step.Context.SendActivityAsync($"{step.Values["name"]}: {step.Values["count"]} {step.Values["colour"]}, {step.Result}", cancellationToken: token);
                return await step.EndDialogAsync(null, token);
            },
        ]));
        dialog.AddDialog(new TextPrompt("text"));
        dialog.AddDialog(new NumberPrompt<int>("number", async (prompt, token) =>
        {
            if (prompt.Recognized.Succeeded && prompt.Recognized.Value <= 0)
            {
                await prompt.Context.SendActivityAsync($"Attempt {prompt.AttemptCount}: more than zero", cancellationToken: token);
                return false;
            }

            return prompt.Recognized.Succeeded;
        }));
        dialog.AddDialog(new ChoicePrompt("choice"));
        dialog.AddDialog(new ConfirmPrompt("confirm"));
        return dialog;
    }

    private sealed class Wrapper : ComponentDialog
    {
        public Wrapper(Dialog inner)
            : base("wrapper")
        {
            AddDialog(inner);
        }
    }
}
