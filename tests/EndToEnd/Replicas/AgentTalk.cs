using System.Text.Json.Nodes;

namespace ChatBot.EndToEnd.Replicas;

/// <summary>A customer and an agent who talk at the same time, each through whichever replica answers, each now and then twice.</summary>
internal sealed class AgentTalk(AgentLine agent, Talk talk, Random random)
{
    private const int Messages = 5;

    private long _case;

    /// <summary>The customer asks for a person, and the agent takes them; before anything is harmed, since who is cut off gets a ticket instead.</summary>
    public async Task BeginAsync()
    {
        await talk.BeginAsync();
        await talk.SayAsync("talk to a person");

        while (_case == 0)
        {
            var waiting = (await agent.CallAsync("List"))!["queue"]!.AsArray().FirstOrDefault(open => open!["customer"]?.GetValue<string>() == talk.Customer);
            _case = waiting?["id"]!.GetValue<long>() ?? 0;
        }

        await agent.CallAsync("Accept", _case);
    }

    public Task RunAsync() => Task.WhenAll(CustomerSaysAsync(), AgentSaysAsync());

    /// <summary>What both said is there once each, in the order in which each of them said it.</summary>
    public async Task CheckAsync()
    {
        var (customer, bot) = await talk.ReadAsync();
        Assert.Equal(talk.Acknowledged.Select(pair => (pair.Key, pair.Value)).Order(), customer.Order());
        Assert.Equal(Enumerable.Range(0, Messages).Select(i => $"Agent's word {(char)('a' + i)}"), bot.Where(said => said.StartsWith("Agent's word", StringComparison.Ordinal)));
    }

    private async Task CustomerSaysAsync()
    {
        for (var i = 0; i < Messages; i++)
        {
            await talk.SayAsync($"Customer's word {(char)('a' + i)}");
        }
    }

    private async Task AgentSaysAsync()
    {
        for (var i = 0; i < Messages; i++)
        {
            var times = random.Next(3) == 0 ? 2 : 1;

            for (var time = 0; time < times; time++)
            {
                await agent.CallAsync("Say", _case, (JsonNode)$"message-{_case}-{i}", (JsonNode)$"Agent's word {(char)('a' + i)}");
            }
        }
    }
}
