using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Testing;
using Microsoft.Bot.Builder.Testing.XUnit;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using NSubstitute;
using Xunit;
using Xunit.Abstractions;

namespace BotBuilder.Tests.Testing;

public class TestingTests
{
    [Fact]
    public async Task A_client_talks_with_one_dialog_to_its_end()
    {
        var client = new DialogTestClient(Channels.Msteams, Greeting(), "Ada");

        var question = await client.SendActivityAsync<IMessageActivity>("hi");
        var waiting = client.DialogTurnResult.Status;
        var answer = await client.SendActivityAsync<IMessageActivity>("fine");

        Assert.Equal("How are you, Ada?", question.Text);
        Assert.Equal(Channels.Msteams, client.DialogContext.Context.Activity.ChannelId);
        Assert.Equal(DialogTurnStatus.Waiting, waiting);
        Assert.Equal("Good", answer.Text);
        Assert.Equal("bye", client.GetNextReply<IMessageActivity>().Text);
        Assert.Null(client.GetNextReply<IMessageActivity>());
        Assert.Equal((DialogTurnStatus.Complete, "fine"), (client.DialogTurnResult.Status, client.DialogTurnResult.Result));
    }

    [Fact]
    public async Task A_client_sends_activities_of_any_kind_through_middleware()
    {
        var passed = new List<string>();
        var middleware = Substitute.For<IMiddleware>();
        middleware.OnTurnAsync(default, default, default).ReturnsForAnyArgs(call =>
        {
            passed.Add(call.Arg<ITurnContext>().Activity.Name);
            return call.Arg<NextDelegate>()(CancellationToken.None);
        });
        var state = new ConversationState(new MemoryStorage());
        var client = new DialogTestClient(Channels.Test, Greeting(), "Ada", [middleware], state);

        await client.SendActivityAsync<IMessageActivity>(new Activity { Type = ActivityTypes.Event, Name = "join" });

        Assert.Equal(["join"], passed);
        Assert.Same(state, client.ConversationState);
    }

    [Fact]
    public async Task The_logger_writes_what_both_sides_say()
    {
        var lines = new List<string>();
        var output = Substitute.For<ITestOutputHelper>();
        output.When(helper => helper.WriteLine(Arg.Any<string>())).Do(call => lines.Add(call.Arg<string>()));
        var client = new DialogTestClient(Channels.Test, Greeting(), "Ada", [new XUnitDialogTestLogger(output)]);

        await client.SendActivityAsync<IMessageActivity>("hi");
        await client.SendActivityAsync<IMessageActivity>(new Activity { Type = ActivityTypes.Event });

        var text = string.Join('\n', lines);
        Assert.Contains("User:  Text      = hi", text, StringComparison.Ordinal);
        Assert.Contains("Bot:   Text      = How are you, Ada?", text, StringComparison.Ordinal);
        Assert.Contains("InputHint = acceptingInput", text, StringComparison.Ordinal);
        Assert.Contains("elapsed:", text, StringComparison.Ordinal);
        Assert.Contains("User:  Activity = event", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Test_data_survives_the_runner()
    {
        var kept = new Dictionary<string, object>();
        var info = Substitute.For<IXunitSerializationInfo>();
        info.When(i => i.AddValue(Arg.Any<string>(), Arg.Any<object>(), Arg.Any<Type>())).Do(call => kept[call.ArgAt<string>(0)] = call[1]);
        info.GetValue<string>(Arg.Any<string>()).Returns(call => kept[call.Arg<string>()]);
        new TestDataObject(new Activity { Text = "hi" }).Serialize(info);

        var read = new TestDataObject();
        read.Deserialize(info);

        Assert.Equal("hi", read.GetObject<Activity>().Text);
    }

    private static ComponentDialog Greeting()
    {
        var dialog = new ComponentDialog("greeting");
        dialog.AddDialog(new WaterfallDialog("steps",
        [
            (step, token) => step.PromptAsync("ask", new PromptOptions { Prompt = MessageFactory.Text($"How are you, {step.Options}?") }, token),
            async (step, token) =>
            {
                await step.Context.SendActivityAsync("Good", cancellationToken: token);
                await step.Context.SendActivityAsync("bye", cancellationToken: token);
                return await step.EndDialogAsync(step.Result, token);
            },
        ]));
        dialog.AddDialog(new TextPrompt("ask"));
        return dialog;
    }
}
