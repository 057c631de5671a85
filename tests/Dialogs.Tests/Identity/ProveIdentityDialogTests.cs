using ChatBot.Connectors.Capabilities;
using ChatBot.Connectors.Identity;
using ChatBot.Dialogs.Turns;

namespace ChatBot.Dialogs.Tests.Identity;

public sealed class ProveIdentityDialogTests
{
    private static readonly string[] UntilCode = ["show my orders", "ada@example.com"];

    [Fact]
    public async Task A_wrong_code_is_told_with_the_tries_that_are_left()
    {
        var talk = Talk.AsGuest();
        talk.Codes.Verdicts.Enqueue(new(OneTimeCodeVerdict.Wrong, 4));
        talk.Codes.Verdicts.Enqueue(new(OneTimeCodeVerdict.Wrong, 1));

        await talk.SayAllAsync(UntilCode);
        var first = await talk.SayAsync("111111");
        var second = await talk.SayAsync("222222");
        var right = await talk.SayAsync(SentCodes.Right);

        Assert.Equal("That is not the code. You can try 4 more times. What is the code in the mail?", Assert.Single(first));
        Assert.Equal("That is not the code. You can try once more. What is the code in the mail?", Assert.Single(second));
        Assert.StartsWith("These are your last 3 orders:", right[^1], StringComparison.Ordinal);
        Assert.Single(talk.Codes.Sent);
    }

    [Theory]
    [InlineData(OneTimeCodeVerdict.Expired, "That code is no longer good.")]
    [InlineData(OneTimeCodeVerdict.Locked, "That was not the code, and there were too many tries.")]
    public async Task For_a_code_that_is_no_longer_good_a_new_one_can_be_had(OneTimeCodeVerdict verdict, string told)
    {
        var talk = Talk.AsGuest();
        talk.Codes.Verdicts.Enqueue(new(verdict, 0));

        var answer = await talk.SayAllAsync([.. UntilCode, "111111"]);
        var sent = await talk.SayAsync("send a new code");
        var right = await talk.SayAsync(SentCodes.Right);

        Assert.StartsWith(told, Assert.Single(answer), StringComparison.Ordinal);
        Assert.StartsWith("I am sending a six-digit code to ada@example.com", Assert.Single(sent), StringComparison.Ordinal);
        Assert.StartsWith("These are your last 3 orders:", right[^1], StringComparison.Ordinal);
        Assert.Equal(2, talk.Codes.Sent.Count);
    }

    [Theory]
    [InlineData("send it again")]
    [InlineData("I did not get the code")]
    [InlineData("nothing has arrived")]
    public async Task A_code_is_sent_again_when_asked_for(string wish)
    {
        var talk = Talk.AsGuest();

        await talk.SayAllAsync([.. UntilCode, wish]);

        Assert.Equal(2, talk.Codes.Sent.Count);
    }

    [Fact]
    public async Task Another_address_may_be_named_instead_of_the_code()
    {
        var talk = Talk.AsGuest();

        await talk.SayAllAsync("show my orders", "adda@example.com");
        var sent = await talk.SayAsync("oh, it is ada@example.com");

        Assert.StartsWith("I am sending a six-digit code to ada@example.com", Assert.Single(sent), StringComparison.Ordinal);
        Assert.Equal(["adda@example.com", "ada@example.com"], talk.Codes.Sent.Select(code => code.Email.Value));
    }

    [Fact]
    public async Task An_unknown_address_looks_the_same_as_a_known_one()
    {
        var (known, unknown) = (Talk.AsGuest(), Talk.AsGuest());

        var first = await known.SayAllAsync("show my orders", "ada@example.com");
        var second = await unknown.SayAllAsync("show my orders", "eve@example.com");

        Assert.Equal(first.Select(text => text.Replace("ada@", "eve@", StringComparison.Ordinal)), second);
    }

    [Fact]
    public async Task After_something_else_was_asked_the_code_is_not_announced_again()
    {
        var talk = Talk.AsGuest();

        await talk.SayAllAsync("show my orders", "ada@example.com");
        var answers = await talk.SayAsync("do you sell kettles?");

        Assert.DoesNotContain("I am sending", string.Join('\n', answers), StringComparison.Ordinal);
        Assert.Contains("What is the code?", answers[^1], StringComparison.Ordinal);
        Assert.Single(talk.Codes.Sent);
    }

    [Fact]
    public async Task A_proof_counts_for_half_an_hour()
    {
        var talk = Talk.AsGuest();
        await talk.SayAllAsync([.. UntilCode, SentCodes.Right]);

        talk.Clock.Advance(ConversationMemory.ProofLasts - TimeSpan.FromSeconds(1));
        var within = await talk.SayAsync("show my orders");
        talk.Clock.Advance(TimeSpan.FromSeconds(1));
        var after = await talk.SayAsync("show my orders");

        Assert.StartsWith("These are your last 3 orders:", Assert.Single(within), StringComparison.Ordinal);
        Assert.Contains("six-digit code to ada@example.com", Assert.Single(after), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_code_is_good_for_the_waiting_request_only()
    {
        var talk = Talk.AsGuest();

        await talk.SayAllAsync("cancel order 1043", "ada@example.com", "yes");

        var purpose = Assert.Single(talk.Codes.Sent).Purpose;
        Assert.Equal(OneTimeCodePurpose.For(new ChatBot.Connectors.Capabilities.Orders.CancelOrder(new("1043"))), purpose);
    }

    [Fact]
    public async Task When_no_code_can_be_sent_the_journey_ends_with_the_reason()
    {
        var talk = Talk.AsGuest();
        talk.Codes.Problem = new(ProblemKind.Limited) { RetryAfter = TimeSpan.FromMinutes(7) };

        var answer = await talk.SayAllAsync(UntilCode);
        var after = await talk.SayAsync("thanks");

        Assert.Equal("That was a little too often. Please ask me again in 7 minutes.", Assert.Single(answer));
        Assert.StartsWith("You are welcome!", Assert.Single(after), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_no_address_is_asked_again_three_times_at_most()
    {
        var talk = Talk.AsGuest();

        var first = await talk.SayAllAsync("where is order 1042?", "why?");
        await talk.SayAsync("none of your business");
        var third = await talk.SayAsync("ada at example");

        Assert.StartsWith("That does not look like an e-mail address.", Assert.Single(first), StringComparison.Ordinal);
        Assert.StartsWith("I am sorry, I still do not understand. Shall I get a person to help you?", Assert.Single(third), StringComparison.Ordinal);
    }

    [Fact]
    public async Task When_no_mail_goes_out_it_is_said_and_tried_again_after_a_yes()
    {
        var talk = Talk.AsGuest();
        talk.Codes.Problem = new(ProblemKind.Unavailable) { Reference = "R-7K3M9Q" };

        var apology = await talk.SayAllAsync(UntilCode);
        talk.Codes.Problem = null;
        var sent = await talk.SayAsync("yes");
        var orders = await talk.SayAsync(SentCodes.Right);

        Assert.Contains("does not answer just now. Nothing was changed. Our reference for it is R-7K3M9Q. Shall I try again?", Assert.Single(apology), StringComparison.Ordinal);
        Assert.StartsWith("I am sending a six-digit code to ada@example.com", Assert.Single(sent), StringComparison.Ordinal);
        Assert.StartsWith("These are your last 3 orders:", orders[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task When_still_no_mail_goes_out_a_person_is_offered()
    {
        var talk = Talk.AsGuest();
        talk.Codes.Problem = new(ProblemKind.Unavailable) { Reference = "R-7K3M9Q" };

        var offer = await talk.SayAllAsync([.. UntilCode, "yes", "yes"]);
        var person = await talk.SayAsync("yes");

        Assert.Contains("R-7K3M9Q. Shall I get a person to look into it?", Assert.Single(offer), StringComparison.Ordinal);
        Assert.Contains("T-2017", person[^1], StringComparison.Ordinal);
    }
}
