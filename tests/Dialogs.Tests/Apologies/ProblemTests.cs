using ChatBot.Connectors.Capabilities;
using ChatBot.Dialogs.Apologies;
using CancelRequest = ChatBot.Connectors.Capabilities.Orders.CancelOrder;

namespace ChatBot.Dialogs.Tests.Apologies;

public sealed class ProblemTests
{
    private static readonly Problem Down = new(ProblemKind.Unavailable) { Reference = "R-7K3M9Q" };

    public static TheoryData<ProblemKind> Kinds => [.. Enum.GetValues<ProblemKind>()];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Every_problem_is_explained_and_leaves_the_conversation_usable(ProblemKind kind)
    {
        var talk = Talk.AsAda();
        talk.Shop.Fails("list_orders", new Problem(kind) { NeededLevel = CallerLevel.Verified, Reference = "R-1" });

        var answers = await talk.SayAsync("show my orders");
        await talk.SayAsync("cancel");
        var after = await talk.SayAsync("where is order 1043?");

        Assert.NotEmpty(Assert.Single(answers));
        Assert.StartsWith("Order 1043", Assert.Single(after), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ProblemReasons.OrderShipped, "on its way already")]
    [InlineData(ProblemReasons.OrderDelivered, "has arrived already")]
    [InlineData(ProblemReasons.OrderCancelled, "cancelled already")]
    [InlineData(ProblemReasons.EmailTaken, "cannot be used")]
    [InlineData("something_new", "as things stand that is not possible")]
    public void A_conflict_says_why(string reason, string words)
    {
        var answer = ProblemAnswers.Explain(Problem.Conflict(reason));

        Assert.Contains(words, answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, "in a while")]
    [InlineData(10, "in a minute")]
    [InlineData(61, "in 2 minutes")]
    [InlineData(3600, "in an hour or two")]
    [InlineData(86400, "in a few hours")]
    public void A_limit_says_when_to_come_back(int? seconds, string words)
    {
        var problem = new Problem(ProblemKind.Limited) { RetryAfter = seconds is { } wait ? TimeSpan.FromSeconds(wait) : null };

        Assert.Contains(words, ProblemAnswers.Explain(problem).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_system_that_does_not_answer_is_tried_again_after_a_yes()
    {
        var talk = Talk.AsAda();
        talk.Shop.Fails("cancel_order", Down);

        var apology = await talk.SayAllAsync("cancel order 1043", "yes");
        var answer = await talk.SayAsync("yes");

        Assert.StartsWith("I am sorry, our system does not answer just now. Nothing was changed. Our reference for it is R-7K3M9Q. Shall I try again?", Assert.Single(apology), StringComparison.Ordinal);
        Assert.StartsWith("Done: order 1043 is cancelled.", Assert.Single(answer), StringComparison.Ordinal);
        Assert.Equal("turn-3", talk.Shop.Asked.Single(asked => asked.Request is CancelRequest).Caller.TurnKey);
    }

    [Fact]
    public async Task After_a_no_nothing_is_tried()
    {
        var talk = Talk.AsAda();
        talk.Shop.Fails("cancel_order", Down);

        await talk.SayAllAsync("cancel order 1043", "yes", "no");
        var after = await talk.SayAsync("thanks");

        Assert.StartsWith("You are welcome!", Assert.Single(after), StringComparison.Ordinal);
        Assert.Empty(talk.Shop.AskedFor<CancelRequest>());
    }

    [Fact]
    public async Task When_it_stays_away_a_person_is_offered_with_the_reference()
    {
        var talk = Talk.AsAda();
        talk.Shop.Fails("cancel_order", Down, Down, Down);

        var offer = await talk.SayAllAsync("cancel order 1043", "yes", "yes", "yes");
        var answer = await talk.SayAsync("yes");

        Assert.Contains("R-7K3M9Q. Shall I get a person to look into it?", Assert.Single(offer), StringComparison.Ordinal);
        Assert.Contains("T-2017", Assert.Single(answer), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_write_of_unknown_outcome_is_not_repeated()
    {
        var talk = Talk.AsAda();
        talk.Shop.Fails("cancel_order", new Problem(ProblemKind.Uncertain) { Reference = "R-2" });

        var answer = await talk.SayAllAsync("cancel order 1043", "yes");
        var after = await talk.SayAsync("yes");

        Assert.Contains("I do not know whether that worked. Our reference for it is R-2.", Assert.Single(answer), StringComparison.Ordinal);
        Assert.StartsWith("I am not sure what you mean.", Assert.Single(after), StringComparison.Ordinal);
        Assert.Empty(talk.Shop.AskedFor<CancelRequest>());
    }

    [Fact]
    public async Task A_proof_that_does_not_help_is_not_asked_for_again_and_again()
    {
        var talk = Talk.AsGuest();
        talk.Shop.Fails("list_orders", Problem.StepUpNeeded(CallerLevel.Verified));

        var answers = await talk.SayAllAsync("show my orders", "ada@example.com", SentCodes.Right);

        Assert.StartsWith("I am sorry, I may not do that for you here.", answers[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void A_failed_turn_names_its_reference_in_the_customers_locale()
    {
        var apology = ApologyAnswers.TurnFailed("R-9", "en-GB");

        Assert.Contains("R-9", apology.Text, StringComparison.Ordinal);
        Assert.Equal("en-GB", apology.Locale);
    }
}
