using System.Net.Http.Json;

namespace ChatBot.EndToEnd.Channels;

/// <summary>The bot is killed at any moment: nothing that was acknowledged is lost, and nobody is stuck.</summary>
public sealed class CrashTests
{
    [Fact]
    public async Task A_conversation_goes_on_in_the_middle_of_its_waterfall()
    {
        await using var bot = await new BotProcess().StartAsync();
        await using var channel = await ChannelDouble.OpenAsync();
        await PostAsync(bot, channel, "a-1", "where is order 1042?");
        await channel.WaitForAsync(1);

        await bot.KillAsync();
        await bot.StartAsync();
        await PostAsync(bot, channel, "a-2", "ada@example.com");
        var answer = await channel.WaitForAsync(2);

        Assert.Contains("1042", answer["text"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Equal(2, channel.Received.Count);
    }

    [Fact]
    public async Task What_was_acknowledged_before_the_kill_is_answered_after_it()
    {
        await using var bot = await new BotProcess().StartAsync();
        await using var channel = await ChannelDouble.OpenAsync();

        for (var i = 0; i < 20; i++)
        {
            await PostAsync(bot, channel, $"a-{i}", "hello", $"c-{i}");
        }

        await bot.KillAsync();
        await bot.StartAsync();
        await PostAsync(bot, channel, "last", "hello", "c-last");

        // An answer that was on its way at the kill may or may not have arrived, and is not sent twice; all others come.
        while (!channel.Received.Any(answer => answer["conversation"]!["id"]!.GetValue<string>() == "c-last"))
        {
            await channel.WaitForAsync(channel.Received.Count + 1);
        }

        var answered = channel.Received.Select(answer => answer["conversation"]!["id"]!.GetValue<string>()).ToList();
        Assert.Equal(answered.Distinct(), answered);
    }

    private static async Task PostAsync(BotProcess bot, ChannelDouble channel, string id, string text, string conversation = "c-1")
    {
        using var http = new HttpClient { BaseAddress = bot.Address };
        using var response = await http.PostAsJsonAsync("/api/messages", channel.Activity(id, text, conversation));
        response.EnsureSuccessStatusCode();
    }
}
