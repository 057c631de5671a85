using System.Text;
using ChatBot.Tests.Channels.DirectLine;
using ChatBot.Understanding.LargeModels;
using Microsoft.AspNetCore.Http;
using Xunit;
using Xunit.Abstractions;

namespace ChatBot.Tests.Understanding.LargeModels;

public sealed class LargeModelTests(LyingModel server, ITestOutputHelper output) : IClassFixture<LyingModel>
{
    private const string Plain = "Order 1042 cannot be cancelled, because it has left our warehouse.";

    private const string Passage =
        "You can return anything unused within 30 days after it arrived. Only gift cards and opened coffee stay with you. The label is free if the goods are faulty, and costs $4.90 otherwise.";

    public static TheoryData<string> LiesByName => [.. Lies.All.Select(lie => lie.Name)];

    [Theory]
    [MemberData(nameof(LiesByName))]
    public async Task A_lie_is_not_told(string name)
    {
        var lie = Lies.All.Single(one => one.Name == name);
        server.Says(lie.Lie);

        var said = await server.Open().RephraseAsync(lie.Plain, lie.Language, [], CancellationToken.None);

        Assert.Null(said);
    }

    [Fact]
    public async Task A_lie_is_not_told_of_an_article_either()
    {
        var model = server.Open();
        var told = new List<string>();

        foreach (var lie in Lies.All)
        {
            server.Says(lie.Lie);
            // The passage says more, so that leaving something out alone is no lie: it is quoted with the answer.
            if (await model.AnswerAsync("What about it?", $"{lie.Plain} The shop opens at 9.", lie.Language, CancellationToken.None) is { } answer && !lie.Plain.StartsWith(answer, StringComparison.Ordinal))
            {
                told.Add($"{lie.Name}: {answer}");
            }
        }

        told.ForEach(output.WriteLine);
        Assert.Empty(told);
    }

    [Fact]
    public void They_lie_in_more_than_fifty_ways() => Assert.True(Lies.All.Select(lie => lie.Name).Distinct().Count() > 50);

    [Fact]
    public async Task Most_honest_words_are_told()
    {
        var model = server.Open();
        var refused = new List<string>();

        foreach (var (language, plain, honest) in HonestWords.All)
        {
            // The server hears a mark in the place of what is personal, as a real one would.
            server.Behaviour = context => LyingModel.SayAsync(context, honest.Replace("ada@example.com", "EMAIL1", StringComparison.Ordinal));
            if (await model.RephraseAsync(plain, language, [], CancellationToken.None) != honest)
            {
                refused.Add(honest);
            }
        }

        refused.ForEach(output.WriteLine);
        output.WriteLine($"{HonestWords.All.Count - refused.Count} of {HonestWords.All.Count} told");
        Assert.InRange(1 - (refused.Count / (double)HonestWords.All.Count), 0.7, 1);
    }

    public static TheoryData<string> Faults => [.. FaultsByName.Keys];

    private static Dictionary<string, Func<HttpContext, Task>> FaultsByName { get; } = new()
    {
        ["429"] = context => StatusAsync(context, 429),
        ["500"] = context => StatusAsync(context, 500),
        ["401"] = context => StatusAsync(context, 401),
        ["a redirect elsewhere"] = context =>
        {
            context.Response.Redirect("http://evil.test/v1/chat/completions", permanent: false, preserveMethod: true);
            return Task.CompletedTask;
        },
        ["nothing"] = context => LyingModel.WriteAsync(context, ""),
        ["half of the JSON"] = context => LyingModel.WriteAsync(context, """{"id":"chatcmpl-1","object":"chat.completion","choices":[{"index":0,"mess"""),
        ["HTML"] = context => LyingModel.WriteAsync(context, "<html><body>Welcome</body></html>"),
        ["JSON of another kind"] = context => LyingModel.WriteAsync(context, """{"answer":42}"""),
        ["no choices"] = context => LyingModel.WriteAsync(context, """{"id":"x","object":"chat.completion","created":1,"model":"m","choices":[]}"""),
        ["no words"] = context => LyingModel.SayAsync(context, ""),
        ["a refusal"] = context => LyingModel.SendAsync(context, new { role = "assistant", content = (string?)null, refusal = "I will not." }, "stop"),
        ["cut off"] = context => LyingModel.SendAsync(context, new { role = "assistant", content = Plain }, "length"),
        ["withheld"] = context => LyingModel.SendAsync(context, new { role = "assistant", content = Plain }, "content_filter"),
        ["a tool call"] = context => LyingModel.SendAsync(
            context,
            new { role = "assistant", content = (string?)null, tool_calls = new[] { new { id = "1", type = "function", function = new { name = "cancel_order", arguments = "{}" } } } },
            "tool_calls"),
        ["a flood"] = FloodAsync,
        ["hanging up"] = context =>
        {
            context.Abort();
            return Task.CompletedTask;
        },
        ["a drip"] = DripAsync,
        ["silence"] = context => UntilAbortedAsync(context),
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task A_model_that_fails_leaves_the_plain_words(string fault)
    {
        server.Behaviour = FaultsByName[fault];

        var said = await server.Open(timeout: TimeSpan.FromSeconds(fault is "a drip" or "silence" ? 0.3 : 5)).RephraseAsync(Plain, "en", [], CancellationToken.None);

        Assert.Null(said);
    }

    [Fact]
    public async Task A_model_that_keeps_failing_is_left_alone_for_a_while()
    {
        server.Behaviour = context => StatusAsync(context, 500);
        var clock = new MovedClock();
        var model = server.Open(clock);

        for (var i = 0; i < 10; i++)
        {
            await model.RephraseAsync(Plain, "en", [], CancellationToken.None);
        }

        var before = server.Asked.Count;
        await model.RephraseAsync(Plain, "en", [], CancellationToken.None);
        var resting = server.Asked.Count;
        clock.Move(TimeSpan.FromSeconds(31));
        server.Says("Your order 1042 cannot be cancelled, because it has left our warehouse.");
        var said = await model.RephraseAsync(Plain, "en", [], CancellationToken.None);

        Assert.Equal(before, resting);
        Assert.StartsWith("Your order 1042", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_tie_is_broken_for_one_of_those_in_question_only()
    {
        var model = server.Open();

        server.Says(" cancel_order\n");
        var chosen = await model.ChooseAsync("I don't want it", ["cancel_order", "return_order"], CancellationToken.None);
        server.Says("transfer_money");
        var other = await model.ChooseAsync("I don't want it", ["cancel_order", "return_order"], CancellationToken.None);

        Assert.Equal("cancel_order", chosen);
        Assert.Null(other);
    }

    [Fact]
    public async Task What_is_personal_is_not_sent_and_stands_in_the_answer_all_the_same()
    {
        server.Says("Okay, I have sent the code to EMAIL1, NAME2.");
        server.Asked.Clear();

        var said = await server.Open().RephraseAsync("I have sent the code to ada@example.com, Ada.", "en", ["Ada"], CancellationToken.None);
        await server.Open().ChooseAsync("My name is Ada Lopez, call me on +1 555 010 9999 or write to ada@example.com, card 4111 1111 1111 1111", ["a", "b"], CancellationToken.None);

        Assert.Equal("Okay, I have sent the code to ada@example.com, Ada.", said);
        Assert.Equal(2, server.Asked.Count);
        Assert.All(server.Asked, asked => Assert.DoesNotMatch("Ada|Lopez|ada@|555|4111", asked));
    }

    [Fact]
    public async Task A_question_is_answered_in_the_passages_own_words()
    {
        server.Says("You can return anything unused within 30 days after it arrived.");

        var said = await server.Open().AnswerAsync("how long may I return things?", Passage, "en", CancellationToken.None);

        Assert.Equal("You can return anything unused within 30 days after it arrived.", said);
    }

    [Fact]
    public async Task It_cannot_do_anything()
    {
        server.Says(Plain);
        server.Asked.Clear();

        await server.Open().RephraseAsync(Plain, "en", [], CancellationToken.None);

        Assert.DoesNotContain("\"tools\"", Assert.Single(server.Asked), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_an_address_nobody_is_asked()
    {
        server.Asked.Clear();

        var said = await new LargeModel(null!, null!, Microsoft.Extensions.Options.Options.Create(new ModelsOptions { Rephrase = true }), null!).RephraseAsync(Plain, "en", [], CancellationToken.None);

        Assert.Null(said);
        Assert.Empty(server.Asked);
    }

    private static Task StatusAsync(HttpContext context, int status)
    {
        context.Response.StatusCode = status;
        return context.Response.WriteAsync("""{"error":{"message":"no"}}""", context.RequestAborted);
    }

    private static async Task FloodAsync(HttpContext context)
    {
        var words = Encoding.UTF8.GetBytes(new string(' ', 100_000));

        for (var i = 0; i < 1_000; i++)
        {
            await context.Response.Body.WriteAsync(words, context.RequestAborted);
        }
    }

    private static async Task DripAsync(HttpContext context)
    {
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync("{", context.RequestAborted);
        await context.Response.Body.FlushAsync(context.RequestAborted);
        await UntilAbortedAsync(context);
    }

    private static async Task UntilAbortedAsync(HttpContext context)
    {
        var aborted = new TaskCompletionSource();
        await using var registration = context.RequestAborted.Register(aborted.SetResult);
        await aborted.Task;
    }
}
