using System.Text.RegularExpressions;
using ChatBot.Connectors.Capabilities;
using ChatBot.Connectors.Capabilities.Orders;
using ChatBot.Connectors.Identity;
using ChatBot.Connectors.Plumbing;

namespace ChatBot.Connectors.Tests.Identity;

public sealed partial class OneTimeCodesTests : IAsyncLifetime, IDisposable
{
    private static readonly EmailAddress Adas = new("ada@example.com");
    private static readonly OneTimeCodePurpose Cancelling = OneTimeCodePurpose.For(new CancelOrder(new("1043")));
    private static readonly Caller Guest = Callers.Guest("ada@example.com", "here");

    private static readonly ConnectorException Down = new("Mail", ConnectorFailure.Unavailable, "the server does not answer.");

    private readonly Business _business = new();

    public Task InitializeAsync() => _business.StartAsync();

    [Fact]
    public async Task The_code_from_the_mail_proves_the_address()
    {
        var code = await SendAsync();

        var result = await VerifyAsync(code);

        Assert.Equal(new OneTimeCodeResult(OneTimeCodeVerdict.Right, 4, new("ada"), Adas), result);
    }

    [Fact]
    public async Task Spaces_in_a_typed_code_do_not_matter()
    {
        var code = await SendAsync();

        var result = await VerifyAsync($" {code[..3]} {code[3..]} ");

        Assert.Equal(OneTimeCodeVerdict.Right, result.Verdict);
    }

    [Fact]
    public async Task A_code_works_once()
    {
        var code = await SendAsync();
        await VerifyAsync(code);

        var again = await VerifyAsync(code);

        Assert.Equal(OneTimeCodeVerdict.Expired, again.Verdict);
    }

    [Fact]
    public async Task Of_many_who_type_the_right_code_at_once_at_most_one_gets_in()
    {
        var code = await SendAsync();

        var results = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => VerifyAsync(code))));

        Assert.Single(results, result => result.Verdict is OneTimeCodeVerdict.Right);
    }

    [Fact]
    public async Task After_five_wrong_tries_the_right_code_does_not_help()
    {
        var code = await SendAsync();
        var wrong = code == "000000" ? "000001" : "000000";

        var tries = new List<OneTimeCodeResult>();
        for (var attempt = 0; attempt < 5; attempt++)
        {
            tries.Add(await VerifyAsync(wrong));
        }

        var late = await VerifyAsync(code);

        Assert.Equal([4, 3, 2, 1, 0], tries.Select(result => result.TriesLeft));
        Assert.Equal(OneTimeCodeVerdict.Wrong, tries[3].Verdict);
        Assert.Equal(OneTimeCodeVerdict.Locked, tries[4].Verdict);
        Assert.Equal(OneTimeCodeVerdict.Locked, late.Verdict);
    }

    [Fact]
    public async Task A_code_is_good_for_five_minutes()
    {
        var code = await SendAsync();
        _business.Clock.Advance(TimeSpan.FromMinutes(5));

        var result = await VerifyAsync(code);

        Assert.Equal(OneTimeCodeVerdict.Expired, result.Verdict);
    }

    [Fact]
    public async Task A_code_is_good_for_what_was_asked_for_alone()
    {
        var code = await SendAsync();

        var otherOrder = await _business.Codes.VerifyAsync(code, Guest, OneTimeCodePurpose.For(new CancelOrder(new("1045"))), CancellationToken.None);
        var otherVerb = await _business.Codes.VerifyAsync(code, Guest, OneTimeCodePurpose.For(new ListOrders()), CancellationToken.None);
        var otherConversation = await _business.Codes.VerifyAsync(code, Guest with { ConversationId = "there" }, Cancelling, CancellationToken.None);

        Assert.All([otherOrder, otherVerb, otherConversation], result => Assert.Equal(OneTimeCodeVerdict.Expired, result.Verdict));
    }

    [Fact]
    public async Task A_new_code_replaces_the_old_one()
    {
        var old = await SendAsync();
        var fresh = await SendAsync();

        var result = await VerifyAsync(old == fresh ? "none" : old);

        Assert.Equal(OneTimeCodeVerdict.Wrong, result.Verdict);
    }

    [Fact]
    public async Task An_address_that_nobody_has_looks_the_same_but_gets_no_mail()
    {
        var problem = await _business.Codes.SendAsync(new("stranger@example.org"), Guest, Cancelling, CancellationToken.None);
        var result = await VerifyAsync("123456");

        // Mails go out in order: once Ada's is here, the stranger's would be too.
        var adas = await SendAsync();

        Assert.Null(problem);
        Assert.Equal(new OneTimeCodeResult(OneTimeCodeVerdict.Wrong, 4), result);
        Assert.Equal(6, adas.Length);
        Assert.Equal(0, _business.Mail.Count);
    }

    [Fact]
    public async Task Nobody_can_have_somebody_flooded_with_mails()
    {
        var problems = new List<Problem?>();
        for (var attempt = 0; attempt < 6; attempt++)
        {
            problems.Add(await _business.Codes.SendAsync(Adas, Callers.Guest("ada@example.com"), Cancelling, CancellationToken.None));
        }

        Assert.All(problems[..5], Assert.Null);
        Assert.Equal(ProblemKind.Limited, problems[5]?.Kind);
        Assert.True(problems[5]?.RetryAfter > TimeSpan.Zero);
    }

    [Fact]
    public async Task A_turn_that_runs_again_has_its_code_accepted_again_and_its_try_counted_once()
    {
        var code = await SendAsync();
        var turn = Guest with { TurnKey = "one-turn" };

        var first = await _business.Codes.VerifyAsync(code, turn, Cancelling, CancellationToken.None);
        var again = await _business.Codes.VerifyAsync(code, turn, Cancelling, CancellationToken.None);
        var otherTurn = await VerifyAsync(code);

        Assert.Equal(OneTimeCodeVerdict.Right, first.Verdict);
        Assert.Equal(first, again);
        Assert.Equal(OneTimeCodeVerdict.Expired, otherTurn.Verdict);
    }

    [Theory]
    [InlineData("ada@example.com")]
    [InlineData("stranger@example.org")]
    public async Task When_no_mail_can_go_out_no_code_is_promised_to_anybody(string email)
    {
        _business.Mail.Failure = Down;

        var problem = await _business.Codes.SendAsync(new(email), Callers.Guest(email), Cancelling, CancellationToken.None);

        Assert.Equal(ProblemKind.Unavailable, problem?.Kind);
        Assert.Contains(problem!.Reference, _business.Log.All, StringComparison.Ordinal);
        Assert.Empty(_business.Memory.Codes);
    }

    [Fact]
    public async Task A_server_that_fails_only_with_the_mail_is_told_to_who_asks_next_until_it_had_its_rest()
    {
        (_business.Mail.Failure, _business.Mail.ChecksWell) = (Down, true);
        await _business.Codes.SendAsync(Adas, Guest, Cancelling, CancellationToken.None);
        await _business.Log.WaitForAsync("could not be mailed");

        var next = await _business.Codes.SendAsync(new("stranger@example.org"), Callers.Guest("stranger@example.org"), Cancelling, CancellationToken.None);
        _business.Clock.Advance(TimeSpan.FromMinutes(1));
        var later = await _business.Codes.SendAsync(Adas, Guest, Cancelling, CancellationToken.None);

        Assert.Equal(ProblemKind.Unavailable, next?.Kind);
        Assert.Contains(next!.Reference, _business.Log.All, StringComparison.Ordinal);
        Assert.Null(later);
    }

    [Fact]
    public async Task Neither_log_nor_memory_holds_the_digits()
    {
        var code = await SendAsync();

        Assert.DoesNotContain(code, _business.Log.All, StringComparison.Ordinal);
        Assert.DoesNotContain(code, Assert.Single(_business.Memory.Codes).ToString(), StringComparison.Ordinal);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _business.Dispose();

    private async Task<string> SendAsync()
    {
        var problem = await _business.Codes.SendAsync(Adas, Guest, Cancelling, CancellationToken.None);
        Assert.Null(problem);

        var mail = await _business.Mail.NextAsync();
        Assert.Equal(Adas, mail.To);
        return Digits.Match(mail.Text).Value;
    }

    private Task<OneTimeCodeResult> VerifyAsync(string code) => _business.Codes.VerifyAsync(code, Guest with { TurnKey = Guid.NewGuid().ToString("N") }, Cancelling, CancellationToken.None);

    [GeneratedRegex("[0-9]{6}")]
    private static partial Regex Digits { get; }
}
