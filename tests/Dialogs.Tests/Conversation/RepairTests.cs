using ChatBot.Connectors.Capabilities.Tickets;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace ChatBot.Dialogs.Tests.Conversation;

public sealed class RepairTests
{
    [Theory]
    [InlineData("where is my order")]
    [InlineData("cancel order 1043")]
    [InlineData("any news of my ticket")]
    [InlineData("change my email")]
    [InlineData("are cups in stock?")]
    public async Task After_the_third_answer_that_cannot_be_used_a_person_is_offered(string wish)
    {
        var talk = Talk.AsAda();

        await talk.SayAsync(wish);
        var first = await talk.SayAsync("blue");
        await talk.SayAsync("green");
        var third = await talk.SayAsync("red");
        var person = await talk.SayAsync("yes please");

        Assert.DoesNotContain("person", Assert.Single(first), StringComparison.Ordinal);
        Assert.StartsWith("I am sorry, I still do not understand. Shall I get a person to help you?", Assert.Single(third), StringComparison.Ordinal);
        Assert.Contains("T-2017", Assert.Single(person), StringComparison.Ordinal);
        Assert.Equal("red", talk.Shop.AskedFor<CreateTicket>().Single().Body.Split(": ")[^1]);
    }

    [Fact]
    public async Task Who_wants_no_person_can_go_on()
    {
        var talk = Talk.AsAda();

        var declined = await talk.SayAllAsync("where is my order", "blue", "green", "red", "no");
        var after = await talk.SayAsync("where is order 1043?");

        Assert.StartsWith("All right. Whenever you like", Assert.Single(declined), StringComparison.Ordinal);
        Assert.StartsWith("Order 1043", Assert.Single(after), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_does_not_count_as_a_bad_answer()
    {
        var talk = Talk.AsAda();

        var answers = await talk.SayAllAsync("where is my order", "blue", "help", "help", "help", "green");

        Assert.StartsWith("I need the order number", Assert.Single(answers), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Unknown_talk_gets_a_choice_and_no_action()
    {
        var talk = Talk.AsAda();

        var answer = await talk.SayAsync("the weather is fine on Mars");

        Assert.StartsWith("I am not sure what you mean.", Assert.Single(answer), StringComparison.Ordinal);
        Assert.NotEmpty(talk.Replies[0].SuggestedActions.Actions);
        Assert.Empty(talk.Shop.Asked);
    }

    [Fact]
    public async Task An_order_number_alone_is_asked_about()
    {
        var talk = Talk.AsAda();

        var answer = await talk.SayAsync("1043");

        Assert.StartsWith("What would you like to do with order 1043", Assert.Single(answer), StringComparison.Ordinal);
        Assert.Empty(talk.Shop.Asked);
    }

    [Fact]
    public async Task Two_likely_wishes_are_asked_about()
    {
        var talk = Talk.AsAda();
        talk.Recognizer.IsUnsureAbout("that thing with 1043", "get_order_status", 0.5, "cancel_order", 0.45);

        var which = await talk.SayAsync("that thing with 1043");
        var confirm = await talk.SayAsync("Cancel an order");

        Assert.StartsWith("I want to get this right. Which of these do you mean?", Assert.Single(which), StringComparison.Ordinal);
        Assert.StartsWith("This is order 1043.", Assert.Single(confirm), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Neither_of_two_wishes_is_an_answer_too()
    {
        var talk = Talk.AsAda();
        talk.Recognizer.IsUnsureAbout("that thing with 1043", "get_order_status", 0.5, "cancel_order", 0.45);

        var answer = await talk.SayAllAsync("that thing with 1043", "Something else");

        Assert.StartsWith("Then please tell me in other words", Assert.Single(answer), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_clear_lead_is_not_asked_about()
    {
        var talk = Talk.AsAda();
        talk.Recognizer.IsUnsureAbout("that thing with 1043", "get_order_status", 0.5, "cancel_order", 0.2);

        var answer = await talk.SayAsync("that thing with 1043");

        Assert.StartsWith("Order 1043", Assert.Single(answer), StringComparison.Ordinal);
    }

    public static TheoryData<string, string> Wordless => new()
    {
        { "picture", "Thank you, but I cannot look into files or pictures." },
        { "card", "That button is no longer in use." },
        { "empty", "That message came without any words." },
        { "blank", "That message came without any words." },
    };

    [Theory]
    [MemberData(nameof(Wordless))]
    public async Task A_message_without_words_is_answered_kindly(string kind, string expected)
    {
        var talk = Talk.AsAda();

        var answers = await talk.SendAsync(WithoutWords(kind));

        Assert.StartsWith(expected, Assert.Single(answers), StringComparison.Ordinal);
        Assert.Equal(0, talk.Recognizer.Asked);
    }

    [Theory]
    [MemberData(nameof(Wordless))]
    public async Task A_message_without_words_leaves_the_question_open(string kind, string expected)
    {
        var talk = Talk.AsAda();
        var question = await talk.SayAsync("cancel order 1043");

        var answers = await talk.SendAsync(WithoutWords(kind));
        var done = await talk.SayAsync("yes");

        Assert.StartsWith(expected, answers[0], StringComparison.Ordinal);
        Assert.Equal(question[^1], answers[^1]);
        Assert.StartsWith("Done:", Assert.Single(done), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_button_sends_is_as_if_it_had_been_typed()
    {
        var talk = Talk.AsAda();

        var order = await talk.SendAsync(new Activity { Value = "where is order 1042?" });
        var submitted = await talk.SendAsync(new Activity { Value = new JObject { ["text"] = "where is order 1043?" } });

        Assert.StartsWith("Order 1042", Assert.Single(order), StringComparison.Ordinal);
        Assert.StartsWith("Order 1043", Assert.Single(submitted), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_button_answers_a_prompt()
    {
        var talk = Talk.AsAda();
        await talk.SayAsync("where is my order");

        var order = await talk.SendAsync(new Activity { Value = "1042" });

        Assert.StartsWith("Order 1042", Assert.Single(order), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Very_long_talk_is_asked_to_be_put_shortly()
    {
        var talk = Talk.AsAda();
        var text = string.Concat(Enumerable.Repeat("where is my order and why ", 200));

        var answers = await talk.SayAsync(text);
        var within = await talk.SayAllAsync("cancel my order", text);

        Assert.StartsWith("That is a lot to read at once.", Assert.Single(answers), StringComparison.Ordinal);
        Assert.StartsWith("Which order would you like to cancel?", within[^1], StringComparison.Ordinal);
        Assert.Equal(1, talk.Recognizer.Asked);
    }

    [Fact]
    public async Task A_journey_whose_capability_nobody_answers_is_left_out_and_said_so()
    {
        var talk = Talk.AsAda();
        talk.Shop.Missing.Add("cancel_order");

        var answers = await talk.SayAsync("cancel order 1043");

        Assert.Equal("I am sorry, I cannot do that here. A person can help you with it.", Assert.Single(answers));
    }

    private static Activity WithoutWords(string kind) => kind switch
    {
        "picture" => new() { Attachments = [new Attachment { ContentType = "image/png", ContentUrl = "https://files.example/a.png" }] },
        "card" => new() { Value = new JObject { ["choice"] = 7 } },
        "blank" => new() { Text = "  \n " },
        _ => new(),
    };
}
