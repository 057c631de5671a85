using ChatBot.Understanding.LargeModels;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Schema;
using Xunit;

namespace ChatBot.Tests.Understanding.LargeModels;

public sealed class RephrasingTests(LyingModel server) : IClassFixture<LyingModel>
{
    private const string Plain = "Order 1042 is on its way, and it arrives on Tuesday.";
    private const string Warm = "Great, your order 1042 is on its way, and it arrives on Tuesday.";

    [Fact]
    public async Task The_first_plain_answer_of_a_turn_is_worded_anew()
    {
        server.Says(Warm);

        var said = await SendAsync(Answer(Plain), Answer(Plain));

        Assert.Equal([Warm, Plain], said);
    }

    [Fact]
    public async Task Questions_quotations_and_what_agents_say_stay_as_they_are()
    {
        server.Says(Warm);
        var question = Answer(Plain);
        question.InputHint = InputHints.ExpectingInput;
        var agents = Answer(Plain);
        (agents.InputHint, agents.TextFormat) = (null, TextFormatTypes.Plain);
        var quotation = Answer($"{Plain}\n\nThis is from our help article.");

        var said = await SendAsync(question, agents, quotation);

        Assert.Equal([Plain, Plain, quotation.Text], said);
    }

    private async Task<List<string>> SendAsync(params Activity[] answers)
    {
        var adapter = new TestAdapter();
        var incoming = new Activity { Type = ActivityTypes.Message, Text = "hi", Locale = "en-US", ChannelId = "test", Conversation = new(id: "c"), From = new("u"), Recipient = new("b") };
        using var turn = new TurnContext(adapter, incoming);
        new Rephrasing(server.Open()).Use(turn);

        foreach (var answer in answers)
        {
            await turn.SendActivityAsync(answer);
        }

        var said = new List<string>();
        while (adapter.GetNextReply() is Activity reply)
        {
            said.Add(reply.Text);
        }

        return said;
    }

    private static Activity Answer(string text) => new() { Type = ActivityTypes.Message, Text = text, TextFormat = TextFormatTypes.Markdown, InputHint = InputHints.AcceptingInput };
}
