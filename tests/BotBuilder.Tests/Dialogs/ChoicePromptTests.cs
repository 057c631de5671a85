using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Builder.Dialogs.Prompts;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Xunit;
using static BotBuilder.Tests.Dialogs.SampleChoices;

namespace BotBuilder.Tests.Dialogs;

public class ChoicePromptTests
{
    [Theory]
    [InlineData("en-US", "Right? (1) Yes or (2) No", "yes", true)]
    [InlineData("en-GB", "Right? (1) Yes or (2) No", "nope", false)]
    [InlineData("xx-XX", "Right? (1) Yes or (2) No", "1", true)]
    [InlineData(null, "Right? (1) Yes or (2) No", "the second", false)]
    [InlineData("de-AT", "Right? (1) Ja oder (2) Nein", "2", false)]
    [InlineData("es", "Right? (1) Sí o (2) No", "1", true)]
    [InlineData("ja-JP", "Right? (1) はい または (2) いいえ", "1", true)]
    public async Task Yes_and_no_are_asked_in_the_users_language(string locale, string question, string answer, bool expected)
    {
        var conversation = Asking(new ConfirmPrompt("ask"), new() { Prompt = MessageFactory.Text("Right?") });

        var asked = await SayAsync(conversation, "hi", locale);
        await SayAsync(conversation, answer, locale);

        Assert.Equal(question, Assert.Single(asked).Text);
        Assert.Equal(expected, conversation.Result.Result);
    }

    [Fact]
    public async Task The_default_language_counts_when_the_activity_names_none()
    {
        var conversation = Asking(new ConfirmPrompt("ask", defaultLocale: "fr-FR"), new() { Prompt = MessageFactory.Text("Right?") });

        Assert.Equal("Right? (1) Oui ou (2) Non", (await SayAsync(conversation, "hi", null))[0].Text);
        Assert.Equal("Right? (1) Oui ou (2) Non", (await SayAsync(conversation, "euh", null))[0].Text);
    }

    [Fact]
    public async Task Without_numbers_in_the_question_a_number_is_no_answer()
    {
        var prompt = new ConfirmPrompt("ask") { ChoiceOptions = new ChoiceFactoryOptions(", ", " or ", ", or ", false), ConfirmChoices = Tuple.Create(new Choice("do"), new Choice("dont")) };
        var conversation = Asking(prompt, new() { Prompt = MessageFactory.Text("Right?"), RetryPrompt = MessageFactory.Text("Well?") });

        var asked = await SayAsync(conversation, "hi", null);
        var again = await SayAsync(conversation, "1", null);

        Assert.Equal("Right? do or dont", asked[0].Text);
        Assert.Equal("Well? do or dont", again[0].Text);
    }

    [Fact]
    public async Task Choices_of_the_confirm_prompt_are_answers()
    {
        var prompt = new ConfirmPrompt("ask") { ConfirmChoices = Tuple.Create(new Choice("go ahead"), new Choice("leave it")) };
        var conversation = Asking(prompt, new() { Prompt = MessageFactory.Text("Right?") });

        await SayAsync(conversation, "hi", null);
        await SayAsync(conversation, "please leave it", null);

        Assert.Equal(false, conversation.Result.Result);
    }

    [Fact]
    public async Task Words_of_ones_own_are_used_for_languages_of_ones_own()
    {
        var words = new Dictionary<string, (Choice, Choice, ChoiceFactoryOptions)>
        {
            ["en-us"] = (new("Yes"), new("No"), new()),
            ["pirate"] = (new("Aye"), new("Nay"), new(", ", " er ", ", er ", true)),
        };
        var conversation = Asking(new ConfirmPrompt("ask", words, null, "pirate"), new() { Prompt = MessageFactory.Text("Right?") });

        var asked = await SayAsync(conversation, "hi", null);

        Assert.Equal("Right? (1) Aye er (2) Nay", asked[0].Text);
    }

    [Theory]
    [InlineData(ListStyle.None, "none")]
    [InlineData(ListStyle.Inline, "inline")]
    [InlineData(ListStyle.List, "list")]
    [InlineData(ListStyle.SuggestedAction, "suggested")]
    [InlineData(ListStyle.HeroCard, "card")]
    public async Task The_style_of_the_options_wins_over_the_prompts(ListStyle style, string expected)
    {
        var question = MessageFactory.Text("Which?");
        var conversation = Asking(new ChoicePrompt("ask") { Style = ListStyle.Auto }, new() { Prompt = question, Choices = Colours, Style = style });

        var asked = await SayAsync(conversation, "hi", null);

        Assert.Equal(expected, KindOf(asked[0]));
        Assert.Equal("Which?", question.Text);
        Assert.Null(question.SuggestedActions);
    }

    [Fact]
    public async Task Attachments_of_the_question_stay_beside_the_card()
    {
        var question = (Activity)MessageFactory.Attachment(new Attachment { ContentType = "image/png" }, "Which?");
        var conversation = Asking(new ChoicePrompt("ask") { Style = ListStyle.HeroCard }, new() { Prompt = question, Choices = Colours });

        var asked = await SayAsync(conversation, "hi", null);

        Assert.Equal(["image/png", HeroCard.ContentType], asked[0].Attachments.Select(attachment => attachment.ContentType));
        Assert.Single(question.Attachments);
    }

    [Fact]
    public async Task A_choice_prompt_returns_what_was_chosen_and_how()
    {
        var conversation = Asking(new ChoicePrompt("ask"), new() { Prompt = MessageFactory.Text("Which?"), Choices = Breads });

        await SayAsync(conversation, "hi", null);
        await SayAsync(conversation, "some rye please", "en-US");

        var found = (FoundChoice)conversation.Result.Result;
        Assert.Equal(("bread", 0, "rye"), (found.Value, found.Index, found.Synonym));
    }

    [Fact]
    public async Task The_language_of_one_conversation_is_not_left_to_the_next()
    {
        var prompt = new ChoicePrompt("ask") { RecognizerOptions = new FindChoicesOptions { AllowPartialMatches = true } };
        var conversation = Asking(prompt, new() { Prompt = MessageFactory.Text("Which?"), Choices = Colours });

        await SayAsync(conversation, "hi", "de-DE");
        await SayAsync(conversation, "red", "de-DE");

        Assert.Null(prompt.RecognizerOptions.Locale);
    }

    [Fact]
    public async Task Teams_is_told_who_sees_the_suggestions()
    {
        var adapter = new TestAdapter(Channels.Msteams);
        adapter.Conversation.Conversation.ConversationType = "personal";
        var conversation = Asking(new ChoicePrompt("ask"), new() { Prompt = MessageFactory.Text("Which?"), Choices = Colours }, adapter);

        var asked = await conversation.SayAsync("hi");

        Assert.Equal(["user1"], asked[0].SuggestedActions.To);
    }

    [Theory]
    [InlineData("en-us", "en-us")]
    [InlineData("EN-GB", "en-us")]
    [InlineData("pt", "pt-br")]
    [InlineData("es-MX", "es-es")]
    [InlineData("xx-YY", "xx-yy")]
    [InlineData("enx-YY", "enx-yy")]
    [InlineData("", "")]
    [InlineData(null, null)]
    public void The_nearest_language_is_found(string code, string expected)
    {
        Assert.Equal(expected, PromptCultureModels.MapToNearestLanguage(code));
    }

    [Fact]
    public void Fourteen_languages_have_all_their_words()
    {
        var cultures = PromptCultureModels.GetSupportedCultures();

        Assert.Equal(14, cultures.Select(culture => culture.Locale).Distinct().Count());
        Assert.All(cultures, culture => Assert.DoesNotContain(
            [culture.Separator, culture.InlineOr, culture.InlineOrMore, culture.YesInLanguage, culture.NoInLanguage], string.IsNullOrWhiteSpace));
    }

    [Fact]
    public void Words_of_a_language_cannot_be_changed_for_others()
    {
        PromptCultureModels.English.YesInLanguage = "changed";

        Assert.Equal("Yes", PromptCultureModels.English.YesInLanguage);
    }

    private static Task<List<Activity>> SayAsync(Conversation conversation, string text, string locale)
    {
        var activity = conversation.Adapter.MakeActivity(text);
        activity.Locale = locale;
        return conversation.SendAsync(activity);
    }

    private static Conversation Asking(Dialog prompt, PromptOptions options, TestAdapter adapter = null)
    {
        var dialog = new ComponentDialog("main");
        dialog.AddDialog(new WaterfallDialog("steps", [(step, token) => step.PromptAsync(prompt.Id, options, token), (step, token) => step.EndDialogAsync(step.Result, token)]));
        dialog.AddDialog(prompt);
        return new Conversation(dialog, null, adapter);
    }
}
