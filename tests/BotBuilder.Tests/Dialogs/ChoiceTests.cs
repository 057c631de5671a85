using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Builder.Dialogs.Prompts;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using Xunit;

namespace BotBuilder.Tests.Dialogs;

public class ChoiceTests
{
    private static readonly IList<Choice> Colours = ChoiceFactory.ToChoices(["red", "green", "blue"]);

    private static readonly List<Choice> Breads =
    [
        new("bread") { Synonyms = ["sourdough", "rye"], Action = new CardAction { Type = ActionTypes.ImBack, Title = "the bread", Value = "bread" } },
        new("bun"),
        new("bread roll"),
    ];

    [Theory]
    [InlineData("red", 0)]
    [InlineData("GREEN", 1)]
    [InlineData("I would like the blue one please", 2)]
    [InlineData("1", 0)]
    [InlineData("number two", 1)]
    [InlineData("the third one", 2)]
    [InlineData("the last one", 2)]
    [InlineData("second to last", 1)]
    public void A_choice_is_made_by_word_ordinal_or_number(string text, int expected)
    {
        var found = ChoiceRecognizers.RecognizeChoices(text, Colours);

        Assert.Equal(expected, Assert.Single(found).Resolution.Index);
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("nothing of these")]
    [InlineData("4")]
    [InlineData("0")]
    [InlineData("the fifth one")]
    [InlineData("2.5")]
    public void What_is_no_choice_is_not_found(string text)
    {
        Assert.Empty(ChoiceRecognizers.RecognizeChoices(text, Colours));
    }

    [Fact]
    public void Words_win_over_ordinals()
    {
        var found = ChoiceRecognizers.RecognizeChoices("the first division book", ["second", "division", "third"]);

        Assert.Equal("division", Assert.Single(found).Resolution.Value);
    }

    [Fact]
    public void Numbers_and_ordinals_can_be_turned_off()
    {
        var options = new FindChoicesOptions { RecognizeNumbers = false, RecognizeOrdinals = false };

        Assert.Empty(ChoiceRecognizers.RecognizeChoices("the second one", Colours, options));
        Assert.Empty(ChoiceRecognizers.RecognizeChoices("2", Colours, options));
    }

    [Fact]
    public void Several_choices_are_found_in_the_order_of_the_text()
    {
        var found = ChoiceRecognizers.RecognizeChoices("blue, then the red one", Colours);

        Assert.Equal(["blue", "red"], found.Select(choice => choice.Resolution.Value));
        Assert.Equal((0, 3, "blue"), (found[0].Start, found[0].End, found[0].Text));
    }

    [Theory]
    [InlineData("rye", 0, "rye")]
    [InlineData("the bread", 0, "the bread")]
    [InlineData("a bread roll", 2, "bread roll")]
    public void Synonyms_titles_and_longer_values_count(string text, int index, string synonym)
    {
        var found = Assert.Single(Find.FindChoices(text, Breads));

        Assert.Equal((index, synonym), (found.Resolution.Index, found.Resolution.Synonym));
    }

    [Fact]
    public void Values_and_titles_can_be_left_out()
    {
        Assert.Empty(Find.FindChoices("bun", Breads, new FindChoicesOptions { NoValue = true }));
        Assert.DoesNotContain(Find.FindChoices("the bread", Breads, new FindChoicesOptions { NoAction = true, NoValue = true }), found => found.Resolution.Index == 0);
    }

    [Fact]
    public void The_whole_text_is_a_match_of_score_one()
    {
        var found = Assert.Single(Find.FindChoices("Bread Roll", Breads));

        Assert.Equal((2, 1f, 0, 9), (found.Resolution.Index, found.Resolution.Score, found.Start, found.End));
    }

    [Fact]
    public void Words_between_lower_the_score_and_too_many_break_the_match()
    {
        List<SortedValue> values = [new() { Value = "second one", Index = 0 }];

        var near = Assert.Single(Find.FindValues("the second best one", values));
        var far = Find.FindValues("the second of all the many one", values);

        Assert.Equal(2f / 3, near.Resolution.Score, 3);
        Assert.Empty(far);
        Assert.Single(Find.FindValues("the second of all the many one", values, new FindValuesOptions { MaxTokenDistance = 5 }));
    }

    [Fact]
    public void Part_of_a_value_matches_only_when_allowed()
    {
        List<SortedValue> values = [new() { Value = "red wine", Index = 0 }];

        Assert.Empty(Find.FindValues("something red", values));
        Assert.Equal(0.5f, Assert.Single(Find.FindValues("something red", values, new FindValuesOptions { AllowPartialMatches = true })).Resolution.Score);
    }

    [Fact]
    public void A_later_better_match_wins_over_an_earlier_one()
    {
        List<SortedValue> values = [new() { Value = "last one", Index = 0 }];

        var found = Assert.Single(Find.FindValues("the last odd one or the last one", values));

        Assert.Equal(("last one", 24, 1f), (found.Text, found.Start, found.Resolution.Score));
    }

    [Fact]
    public void A_tokenizer_of_ones_own_is_used()
    {
        TokenizerFunction letters = (text, _) => [.. text.Select((letter, index) => new Token { Start = index, End = index, Text = letter.ToString(), Normalized = letter.ToString() })];

        var found = Find.FindValues("xabx", [new() { Value = "ab", Index = 7 }], new FindValuesOptions { Tokenizer = letters });

        Assert.Equal((7, 1, 2), (Assert.Single(found).Resolution.Index, found[0].Start, found[0].End));
    }

    [Theory]
    [InlineData("Hello, World! It's", "hello|world|it|s")]
    [InlineData("  ", "")]
    [InlineData("über-groß", "über|groß")]
    [InlineData("ok👍fine", "ok|👍|fine")]
    [InlineData("B2B and 24/7", "b2b|and|24|7")]
    public void Texts_are_cut_into_words(string text, string expected)
    {
        var tokens = Tokenizer.DefaultTokenizer(text);

        Assert.Equal(expected, string.Join('|', tokens.Select(token => token.Normalized)));
        Assert.All(tokens, token => Assert.Equal(token.Text, text[token.Start..(token.End + 1)]));
    }

    [Fact]
    public void Choices_stand_in_a_line_with_numbers_unless_otherwise_said()
    {
        Assert.Equal("Which? (1) red, (2) green, or (3) blue", ChoiceFactory.Inline(Colours, "Which?").Text);
        Assert.Equal("Which? (1) red or (2) green", ChoiceFactory.Inline([.. Colours.Take(2)], "Which?").Text);
        Assert.Equal("Which? red; green und blue", ChoiceFactory.Inline(Colours, "Which?", null, new ChoiceFactoryOptions("; ", " oder ", " und ", false)).Text);
        Assert.Equal(InputHints.ExpectingInput, ChoiceFactory.Inline(Colours).InputHint);
    }

    [Fact]
    public void Choices_stand_in_a_list()
    {
        Assert.Equal("Which?\n\n   1. red\n   2. green", ChoiceFactory.List(["red", "green"], "Which?").Text);
        Assert.Equal("\n\n   - red", ChoiceFactory.List([new Choice("red")], null, null, new ChoiceFactoryOptions { IncludeNumbers = false }).Text);
    }

    [Fact]
    public void Choices_become_buttons()
    {
        var own = new Choice("x") { Action = new CardAction { Type = ActionTypes.OpenUrl, Title = "Open", Value = "https://example.com" } };

        var suggested = ChoiceFactory.SuggestedAction([new Choice("red"), own], "Which?", "which", ["user1"]);
        var card = (HeroCard)ChoiceFactory.HeroCard([own], "Which?").Attachments.Single().Content;

        Assert.Equal(["red", "Open"], suggested.SuggestedActions.Actions.Select(action => action.Title));
        Assert.Equal((ActionTypes.ImBack, "red"), (suggested.SuggestedActions.Actions[0].Type, (string)suggested.SuggestedActions.Actions[0].Value));
        Assert.Equal(["user1"], suggested.SuggestedActions.To);
        Assert.Equal(("Which?", "which"), (suggested.Text, suggested.Speak));
        Assert.Equal(("Which?", ActionTypes.OpenUrl), (card.Text, card.Buttons.Single().Type));
    }

    [Theory]
    [InlineData(Channels.Webchat, 3, null, "suggested")]
    [InlineData(Channels.Emulator, 101, null, "list")]
    [InlineData(Channels.Facebook, 10, null, "suggested")]
    [InlineData(Channels.Facebook, 11, null, "list")]
    [InlineData(Channels.Line, 13, null, "suggested")]
    [InlineData(Channels.Line, 14, null, "card")]
    [InlineData(Channels.Msteams, 3, "personal", "suggested")]
    [InlineData(Channels.Msteams, 4, "personal", "card")]
    [InlineData(Channels.Msteams, 2, "channel", "card")]
    [InlineData(Channels.Slack, 5, null, "card")]
    [InlineData(Channels.Sms, 3, null, "inline")]
    [InlineData(Channels.Sms, 4, null, "list")]
    [InlineData(null, 2, null, "inline")]
    public void Every_channel_shows_choices_in_its_way(string channel, int count, string conversationType, string expected)
    {
        var choices = Enumerable.Range(1, count).Select(number => new Choice($"choice {number}")).ToList();

        var shown = ChoiceFactory.ForChannel(channel, choices, "Which?", null, null, conversationType);

        Assert.Equal(expected, KindOf(shown));
    }

    [Fact]
    public void Titles_too_long_for_buttons_stand_in_a_list()
    {
        var shown = ChoiceFactory.ForChannel(Channels.Webchat, [new Choice("a title of more than twenty letters"), new Choice("short")], "Which?", null, null);

        Assert.Equal("list", KindOf(shown));
    }

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

    [Fact]
    public void Options_with_choices_survive_json()
    {
        var options = new PromptOptions { Choices = Breads, Style = ListStyle.HeroCard };

        var read = JsonConvert.DeserializeObject<PromptOptions>(JsonConvert.SerializeObject(options));

        Assert.Contains("\"heroCard\"", JsonConvert.SerializeObject(options), StringComparison.Ordinal);
        Assert.Equal(ListStyle.HeroCard, read.Style);
        Assert.Equal(["sourdough", "rye"], read.Choices[0].Synonyms);
    }

    private static string KindOf(IMessageActivity message) =>
        message.SuggestedActions?.Actions?.Count > 0 ? "suggested"
        : message.Attachments?.Count > 0 ? "card"
        : message.Text.Contains("\n\n", StringComparison.Ordinal) ? "list"
        : message.Text.Contains("(1)", StringComparison.Ordinal) ? "inline"
        : "none";

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
