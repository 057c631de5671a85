using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;
using Xunit;

namespace BotBuilder.Tests.Dialogs;

public class PromptTests
{
    [Fact]
    public async Task A_question_says_that_input_is_expected_unless_it_says_otherwise()
    {
        var own = MessageFactory.Text("Who?", inputHint: InputHints.AcceptingInput);

        var plain = await new Conversation(Asking(new TextPrompt("ask"), new() { Prompt = new Activity { Type = ActivityTypes.Message, Text = "Who?" } })).SayAsync("hi");
        var hinted = await new Conversation(Asking(new TextPrompt("ask"), new() { Prompt = own })).SayAsync("hi");

        Assert.Equal(InputHints.ExpectingInput, plain[0].InputHint);
        Assert.Equal(InputHints.AcceptingInput, hinted[0].InputHint);
    }

    [Fact]
    public async Task Sending_a_question_leaves_it_as_the_bot_wrote_it()
    {
        var prompt = MessageFactory.Text("Who?");
        var conversation = new Conversation(Asking(new TextPrompt("ask"), new() { Prompt = prompt }));

        await conversation.SayAsync("hi");

        Assert.Null(prompt.Id);
        Assert.Null(prompt.Recipient);
        Assert.Null(prompt.Conversation);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Attempts_are_counted_over_turns(bool asText)
    {
        var counts = new List<int>();
        var prompt = new TextPrompt("ask", (context, _) =>
        {
            counts.Add(context.AttemptCount);
            return Task.FromResult(context.Recognized.Value == "yes");
        });
        var conversation = new Conversation(Asking(prompt, new() { Prompt = MessageFactory.Text("Who?"), RetryPrompt = MessageFactory.Text("Again?") }), asText ? Conversation.Text() : null);

        await conversation.Flow().Test("hi", "Who?").Test("no", "Again?").Test("never", "Again?").Send("yes").StartTestAsync();

        Assert.Equal([1, 2, 3], counts);
        Assert.Equal("yes", conversation.Result.Result);
    }

    [Fact]
    public async Task Without_a_retry_prompt_the_question_is_asked_again()
    {
        var conversation = new Conversation(Asking(new NumberPrompt<int>("ask"), new() { Prompt = MessageFactory.Text("How many?") }));

        await conversation.Flow().Test("hi", "How many?").Test("some", "How many?").StartTestAsync();
    }

    [Fact]
    public async Task Nothing_is_asked_again_when_the_validator_has_answered()
    {
        var prompt = new TextPrompt("ask", async (context, token) =>
        {
            await context.Context.SendActivityAsync("Not that.", cancellationToken: token);
            return false;
        });
        var conversation = new Conversation(Asking(prompt, new() { Prompt = MessageFactory.Text("Who?"), RetryPrompt = MessageFactory.Text("Again?") }));

        await conversation.SayAsync("hi");
        var replies = await conversation.SayAsync("x");

        Assert.Equal("Not that.", Assert.Single(replies).Text);
    }

    [Fact]
    public async Task A_validator_sees_what_could_not_be_read_and_may_change_what_could()
    {
        var prompt = new NumberPrompt<int>("ask", (context, _) =>
        {
            if (!context.Recognized.Succeeded)
            {
                context.Recognized.Value = -1;
                return Task.FromResult(true);
            }

            return Task.FromResult(false);
        });
        var conversation = new Conversation(Asking(prompt, new() { Prompt = MessageFactory.Text("How many?") }));

        await conversation.SayAsync("hi");
        await conversation.SayAsync("none of your business");

        Assert.Equal(-1, conversation.Result.Result);
    }

    [Fact]
    public async Task What_a_validator_needs_to_know_survives_storage()
    {
        object seen = null;
        var prompt = new TextPrompt("ask", (context, _) =>
        {
            seen = context.Options.Validations;
            return Task.FromResult(true);
        });
        var conversation = new Conversation(Asking(prompt, new() { Prompt = MessageFactory.Text("Who?"), Validations = new { Max = 3 } }), Conversation.Text());

        await conversation.SayAsync("hi");
        await conversation.SayAsync("x");

        Assert.Equal(3, JObject.FromObject(seen)["Max"]);
    }

    [Fact]
    public async Task Other_activities_than_messages_are_passed_by()
    {
        var conversation = new Conversation(Asking(new TextPrompt("ask"), new() { Prompt = MessageFactory.Text("Who?") }));
        await conversation.SayAsync("hi");

        var replies = await conversation.SendAsync(new Activity { Type = ActivityTypes.Event, Name = "noise" });

        Assert.Empty(replies);
        Assert.Equal(DialogTurnStatus.Waiting, conversation.Result.Status);
    }

    [Fact]
    public async Task Options_that_are_no_prompt_options_are_refused()
    {
        var dialog = new ComponentDialog("main");
        dialog.AddDialog(new WaterfallDialog("steps", [(step, token) => step.BeginDialogAsync("ask", "text", token)]));
        dialog.AddDialog(new TextPrompt("ask"));

        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => new Conversation(dialog).SayAsync("hi"));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" ")]
    public void A_prompt_needs_an_id(string id)
    {
        Assert.Throws<ArgumentNullException>(() => new TextPrompt(id));
        Assert.Throws<ArgumentNullException>(() => new ActivityPrompt(id, (_, _) => Task.FromResult(true)));
    }

    [Fact]
    public async Task An_attachment_is_the_answer()
    {
        var conversation = new Conversation(Asking(new AttachmentPrompt("ask"), new() { Prompt = MessageFactory.Text("A picture?"), RetryPrompt = MessageFactory.Text("Please attach one.") }));
        await conversation.SayAsync("hi");
        var retry = await conversation.SayAsync("no");

        await conversation.SendAsync((Activity)MessageFactory.Attachment(new Attachment { ContentType = "image/png", ContentUrl = "https://example.com/a.png" }));

        Assert.Equal("Please attach one.", Assert.Single(retry).Text);
        Assert.Equal("image/png", Assert.Single((IList<Attachment>)conversation.Result.Result).ContentType);
    }

    [Fact]
    public async Task An_activity_prompt_waits_for_the_activity_that_its_validator_takes()
    {
        var prompt = new ActivityPrompt("ask", (context, _) => Task.FromResult(context.Recognized.Value.Type == ActivityTypes.Event));
        var conversation = new Conversation(Asking(prompt, new() { Prompt = MessageFactory.Text("Waiting"), RetryPrompt = MessageFactory.Text("Still waiting") }));

        var first = await conversation.SayAsync("hi");
        var second = await conversation.SayAsync("well?");
        await conversation.SendAsync(new Activity { Type = ActivityTypes.Event, Name = "done" });

        Assert.Equal("Waiting", Assert.Single(first).Text);
        Assert.Equal("Still waiting", Assert.Single(second).Text);
        Assert.Equal("done", ((Activity)conversation.Result.Result).Name);
    }

    [Fact]
    public async Task An_activity_prompt_does_not_ask_a_machine_again()
    {
        var prompt = new ActivityPrompt("ask", (_, _) => Task.FromResult(false));
        var conversation = new Conversation(Asking(prompt, new() { Prompt = MessageFactory.Text("Waiting") }));
        await conversation.SayAsync("hi");

        Assert.Empty(await conversation.SendAsync(new Activity { Type = ActivityTypes.Event, Name = "noise" }));
    }

    [Fact]
    public void An_activity_prompt_needs_a_validator()
    {
        Assert.Throws<ArgumentNullException>(() => new ActivityPrompt("ask", null));
    }

    [Theory]
    [InlineData("en-us", "I want 3.5 of them", 3.5)]
    [InlineData("en-us", "twenty one", 21)]
    [InlineData(null, "1,234", 1234)]
    [InlineData("en-us", "$20", 20)]
    [InlineData("en-us", "180ml please", 180)]
    [InlineData("en-us", "it was 29km", 29)]
    [InlineData("en-us", "I am 30 years old", 30)]
    [InlineData("en-us", "-10°C", -10)]
    [InlineData("de-de", "20,50€", 20.5)]
    public async Task Numbers_are_read_in_digits_and_words(string locale, string text, double expected)
    {
        var conversation = new Conversation(Asking(new NumberPrompt<double>("ask"), new() { Prompt = MessageFactory.Text("How many?") }));
        await conversation.SayAsync("hi");
        var answer = conversation.Adapter.MakeActivity(text);
        answer.Locale = locale;

        await conversation.SendAsync(answer);

        Assert.Equal(expected, conversation.Result.Result);
    }

    [Fact]
    public async Task A_broken_number_is_no_whole_number()
    {
        var conversation = new Conversation(Asking(new NumberPrompt<int>("ask"), new() { Prompt = MessageFactory.Text("How many?") }));

        await conversation.Flow().Test("hi", "How many?").Test("3.5", "How many?").StartTestAsync();
    }

    [Fact]
    public async Task A_language_that_nobody_knows_is_read_as_English()
    {
        var conversation = new Conversation(Asking(new NumberPrompt<decimal>("ask"), new() { Prompt = MessageFactory.Text("How many?") }));
        await conversation.SayAsync("hi");
        var answer = conversation.Adapter.MakeActivity("2.5");
        answer.Locale = "xx-not a culture-";

        await conversation.SendAsync(answer);

        Assert.Equal(2.5m, conversation.Result.Result);
    }

    [Fact]
    public void A_number_prompt_of_another_type_is_refused()
    {
        Assert.Throws<NotSupportedException>(() => new NumberPrompt<byte>("ask"));
    }

    [Fact]
    public async Task A_readable_answer_is_no_interruption_but_text_may_be()
    {
        var number = new Conversation(Asking(new NumberPrompt<int>("ask"), new() { Prompt = MessageFactory.Text("How many?") }));
        var text = new Conversation(Asking(new TextPrompt("ask"), new() { Prompt = MessageFactory.Text("Who?") }));
        var handled = new List<bool>();
        await number.SayAsync("hi");
        await text.SayAsync("hi");
        number.BeforeTurn = text.BeforeTurn = async dc => handled.Add(await dc.EmitEventAsync(DialogEvents.ActivityReceived, dc.Context.Activity, true, true));

        await number.SayAsync("3");
        await text.SayAsync("3");

        Assert.Equal([true, false], handled);
    }

    private static ComponentDialog Asking(Dialog prompt, PromptOptions options)
    {
        var dialog = new ComponentDialog("main");
        dialog.AddDialog(new WaterfallDialog("steps", [(step, token) => step.PromptAsync(prompt.Id, options, token), (step, token) => step.EndDialogAsync(step.Result, token)]));
        dialog.AddDialog(prompt);
        return dialog;
    }
}
