using ChatBot.Connectors.Capabilities.Tickets;

namespace ChatBot.Dialogs.Tests.Conversation;

public sealed class InterruptionTests
{
    private const string OnlyTheCode = "What is the code?";

    public static TheoryData<string> Places => [.. Journeys.OpenQuestions().Select(said => string.Join(" | ", said))];

    [Theory]
    [MemberData(nameof(Places))]
    public async Task Help_says_where_we_are_and_asks_the_same_question_again(string place)
    {
        var (talk, question) = await Journeys.ComeToAsync(place.Split(" | "));

        var answers = await talk.SayAsync("Help!");

        Assert.Equal(2, answers.Count);
        Assert.Contains("a person please", answers[0], StringComparison.Ordinal);
        Assert.Equal(AskedAgain(question), answers[1] is var again && again.StartsWith("I need the six digits", StringComparison.Ordinal) ? OnlyTheCode : AskedFirst(again));
    }

    [Theory]
    [MemberData(nameof(Places))]
    public async Task Cancel_leaves_the_journey_at_every_step(string place)
    {
        var (talk, _) = await Journeys.ComeToAsync(place.Split(" | "));

        var answers = await talk.SayAsync("cancel");
        var after = await talk.SayAsync("thanks");

        Assert.StartsWith("All right, I have", Assert.Single(answers), StringComparison.Ordinal);
        Assert.StartsWith("You are welcome!", Assert.Single(after), StringComparison.Ordinal);
        Assert.DoesNotContain(talk.Shop.Asked, asked => asked.Request is CreateTicket or ChatBot.Connectors.Capabilities.Orders.CancelOrder);
    }

    [Theory]
    [MemberData(nameof(Places))]
    public async Task Start_over_forgets_everything_at_every_step(string place)
    {
        var (talk, _) = await Journeys.ComeToAsync(place.Split(" | "));

        var answers = await talk.SayAsync("Start over, please");
        var after = await talk.SayAsync("where is order 1042?");

        Assert.StartsWith("All right, let us start over.", Assert.Single(answers), StringComparison.Ordinal);
        Assert.Equal("Which e-mail address do you use with us?", Assert.Single(after));
    }

    [Theory]
    [MemberData(nameof(Places))]
    public async Task A_person_can_be_had_at_every_step(string place)
    {
        var (talk, _) = await Journeys.ComeToAsync(place.Split(" | "));

        var answers = await talk.SayAsync("a person please");
        if (answers[^1].Contains("e-mail address", StringComparison.Ordinal))
        {
            answers = await talk.SayAsync("ada@example.com");
        }

        Assert.Contains("Your ticket is T-2017.", Assert.Single(answers), StringComparison.Ordinal);
        Assert.StartsWith("A customer asks for a person", Assert.Single(talk.Shop.AskedFor<CreateTicket>()).Subject, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_command_in_other_words_is_heard_too()
    {
        var talk = Talk.AsAda();

        var answers = await talk.SayAllAsync("cancel my order", "I do not want this any more");

        Assert.Equal("All right, I have stopped cancelling an order. Nothing was changed.", Assert.Single(answers));
    }

    [Fact]
    public async Task A_yes_with_other_words_is_the_answer_and_no_command()
    {
        var talk = Talk.AsAda();

        var answers = await talk.SayAllAsync("cancel order 1043", "yes, cancel it");

        Assert.StartsWith("Done: order 1043 is cancelled.", Assert.Single(answers), StringComparison.Ordinal);
    }

    [Fact]
    public async Task To_cancel_it_is_asked_about_where_cancelling_is_the_question()
    {
        var talk = Talk.AsAda();

        var answers = await talk.SayAllAsync("cancel order 1043", "cancel it");

        Assert.StartsWith("Please answer with yes or no. Shall I cancel order 1043?", Assert.Single(answers), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("cancel", "There is nothing to stop")]
    [InlineData("help", "I can tell you where an order is")]
    [InlineData("start over", "All right, let us start over.")]
    public async Task Commands_are_answered_when_nothing_is_open(string command, string expected)
    {
        var answers = await Talk.AsGuest().SayAsync(command);

        Assert.StartsWith(expected, Assert.Single(answers), StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_nothing_open_the_last_order_may_be_what_is_to_be_cancelled()
    {
        var talk = Talk.AsAda();

        await talk.SayAllAsync("where is order 1043?", "cancel");

        Assert.Equal("Cancel order 1043", Assert.Single(talk.Replies).SuggestedActions.Actions[0].Value);
    }

    // A question that was asked again after a bad answer falls back to its first words.
    private static string AskedFirst(string question) => question switch
    {
        _ when question.StartsWith("Please pick one of these, or", StringComparison.Ordinal) => question.Replace("Please pick one of these, or tell me in other words.", "I want to get this right. Which of these do you mean?", StringComparison.Ordinal),
        _ => question,
    };

    /// <summary>The same question; but that a code is sent is said once.</summary>
    private static string AskedAgain(string question) => question.StartsWith("I am sending", StringComparison.Ordinal) ? OnlyTheCode : AskedFirst(question);
}
