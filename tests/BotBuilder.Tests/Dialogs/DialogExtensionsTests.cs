using System.Security.Claims;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Skills;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;
using Xunit;

namespace BotBuilder.Tests.Dialogs;

public class DialogExtensionsTests
{
    private readonly ConversationState _state = new(new MemoryStorage());
    private readonly List<string> _log = [];

    [Fact]
    public async Task A_dialog_is_begun_continued_and_begun_again()
    {
        var dialog = new WaterfallDialog("main",
        [
            async (step, token) =>
            {
                await step.Context.SendActivityAsync("first", cancellationToken: token);
                return Dialog.EndOfTurn;
            },
            async (step, token) =>
            {
                await step.Context.SendActivityAsync("second", cancellationToken: token);
                return await step.EndDialogAsync(null, token);
            },
        ]);

        await Flow(dialog).Test("a", "first").Test("b", "second").Test("c", "first").StartTestAsync();
    }

    [Fact]
    public async Task States_registered_in_the_turn_are_loaded_and_saved()
    {
        var user = new UserState(new MemoryStorage());
        var adapter = new TestAdapter();
        adapter.UseBotState(user, _state);
        var dialog = new WaterfallDialog("main", [async (step, token) =>
        {
            var count = step.State.GetIntValue("user.count") + 1;
            step.State.SetValue("user.count", count);
            await step.Context.SendActivityAsync($"{count}", cancellationToken: token);
            return await step.EndDialogAsync(null, token);
        }]);
        var stack = _state.CreateProperty<DialogState>("DialogState");

        await new TestFlow(adapter, (turnContext, token) => dialog.RunAsync(turnContext, stack, token)).Test("a", "1").Test("b", "2").StartTestAsync();
    }

    [Fact]
    public async Task An_error_that_a_dialog_handles_does_not_end_the_turn()
    {
        var dialog = new Recovering();

        await Flow(dialog).Test("hi", "recovered from: broken").StartTestAsync();
    }

    [Fact]
    public async Task An_error_that_nobody_handles_comes_out()
    {
        var dialog = new WaterfallDialog("main", [(_, _) => throw new InvalidTimeZoneException("broken")]);

        await Assert.ThrowsAsync<InvalidTimeZoneException>(() => Flow(dialog).Send("hi").StartTestAsync());
    }

    [Fact]
    public async Task The_memory_is_shown_as_a_trace_to_those_who_see_traces()
    {
        var adapter = new TestAdapter(sendTraceActivity: true);
        var stack = _state.CreateProperty<DialogState>("DialogState");

        await adapter.SendTextToBotAsync("hi", (turnContext, token) => new Probe("A", _log).RunAsync(turnContext, stack, token), CancellationToken.None);

        var trace = Assert.Single(adapter.ActiveQueue);
        Assert.Equal(("BotState", "Bot State"), (trace.Name, trace.Label));
        Assert.Equal("hi", ((JObject)trace.Value)["turn"]["activity"]["text"]);
    }

    [Fact]
    public async Task A_skill_tells_its_parent_when_its_dialog_ends()
    {
        var dialog = new WaterfallDialog("main", [(step, token) => step.EndDialogAsync("the result", token)]);

        var replies = await RunAsync(dialog, new Activity { Type = ActivityTypes.Message, Text = "hi", Locale = "pt-PT" }, asSkill: true);

        var end = Assert.Single(replies);
        Assert.Equal((ActivityTypes.EndOfConversation, EndOfConversationCodes.CompletedSuccessfully, "pt-PT"), (end.Type, end.Code, end.Locale));
        Assert.Equal("the result", end.Value);
    }

    [Fact]
    public async Task A_bot_that_is_no_skill_tells_nobody()
    {
        var dialog = new WaterfallDialog("main", [(step, token) => step.EndDialogAsync("the result", token)]);

        Assert.Empty(await RunAsync(dialog, new Activity { Type = ActivityTypes.Message, Text = "hi" }, asSkill: false));
    }

    [Theory]
    [InlineData(AuthenticationConstants.ToChannelFromBotOAuthScope, 0)]
    [InlineData("https://the-parent", 1)]
    public async Task An_answer_from_a_skill_of_ours_ends_with_us_unless_we_are_a_skill_too(string scope, int told)
    {
        var dialog = new WaterfallDialog("main", [(step, token) => step.EndDialogAsync("the result", token)]);

        var replies = await RunAsync(dialog, new Activity { Type = ActivityTypes.Message, Text = "hi" }, asSkill: true, new SkillConversationReference { OAuthScope = scope });

        Assert.Equal(told, replies.Count);
    }

    [Fact]
    public async Task The_parent_may_cancel_everything_a_skill_does()
    {
        var component = new ComponentDialog("component");
        component.AddDialog(new Probe("inner", _log));
        await RunAsync(component, new Activity { Type = ActivityTypes.Message, Text = "hi" }, asSkill: true);

        var replies = await RunAsync(component, new Activity { Type = ActivityTypes.EndOfConversation }, asSkill: true);

        Assert.Contains("inner.end(CancelCalled)", _log);
        Assert.Empty(replies);
    }

    [Fact]
    public async Task The_parent_may_have_a_skill_ask_again()
    {
        var probe = new Probe("main", _log);
        await RunAsync(probe, new Activity { Type = ActivityTypes.Message, Text = "hi" }, asSkill: true);

        await RunAsync(probe, new Activity { Type = ActivityTypes.Event, Name = DialogEvents.RepromptDialog }, asSkill: true);

        Assert.Equal("main.reprompt", _log[^1]);
    }

    private TestFlow Flow(Dialog dialog)
    {
        var stack = _state.CreateProperty<DialogState>("DialogState");
        return new TestFlow(new TestAdapter().Use(new AutoSaveStateMiddleware(_state)), (turnContext, token) => dialog.RunAsync(turnContext, stack, token));
    }

    private async Task<List<Activity>> RunAsync(Dialog dialog, Activity activity, bool asSkill, SkillConversationReference reference = null)
    {
        var adapter = new TestAdapter().Use(new AutoSaveStateMiddleware(_state));
        var stack = _state.CreateProperty<DialogState>("DialogState");
        await adapter.ProcessActivityAsync(activity, async (turnContext, token) =>
        {
            if (asSkill)
            {
                turnContext.TurnState.Set(BotAdapter.BotIdentityKey, new ClaimsIdentity(
                [
                    new Claim(AuthenticationConstants.VersionClaim, "2.0"),
                    new Claim(AuthenticationConstants.AudienceClaim, "this-bot"),
                    new Claim(AuthenticationConstants.AuthorizedParty, "the-parent"),
                ]));
            }

            if (reference != null)
            {
                turnContext.TurnState.Add(CloudSkillHandler.SkillConversationReferenceKey, reference);
            }

            await dialog.RunAsync(turnContext, stack, token);
        });
        return [.. adapter.ActiveQueue];
    }

    private sealed class Recovering : ComponentDialog
    {
        public Recovering()
            : base("recovering")
        {
            AddDialog(new WaterfallDialog("steps", [(_, _) => throw new InvalidTimeZoneException("broken")]));
        }

        public override async Task<bool> OnDialogEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken)
        {
            if (e.Name != DialogEvents.Error)
            {
                return await base.OnDialogEventAsync(dc, e, cancellationToken);
            }

            await dc.Context.SendActivityAsync($"recovered from: {((Exception)e.Value).Message}", cancellationToken: cancellationToken);
            dc.Stack.Clear();
            dc.Dialogs.Add(new WaterfallDialog("after", [(_, _) => Task.FromResult(EndOfTurn)]));
            await dc.BeginDialogAsync("after", null, cancellationToken);
            return true;
        }
    }
}
