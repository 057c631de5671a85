using System.Net.Http.Json;
using Dapper;
using Microsoft.Data.Sqlite;

namespace ChatBot.EndToEnd.Channels;

/// <summary>A system takes longer than a customer should wait: they are promised the answer, and it comes.</summary>
public sealed class SlowSystemTests
{
    [Fact]
    public async Task The_answer_is_promised_and_comes_after_what_was_asked_meanwhile()
    {
        await using var desk = await SlowDesk.StartAsync();
        await using var bot = await desk.Bot().StartAsync();
        await using var channel = await ChannelDouble.OpenAsync();
        await OpenTicketAsync(bot, channel);
        var promise = TextOf(await channel.WaitForAsync(5));
        await PostAsync(bot, channel, "meanwhile", "what is your return policy?");
        var meanwhile = TextOf(await channel.WaitForAsync(6));

        desk.Let();
        var (kept, opened) = (TextOf(await channel.WaitForAsync(7)), TextOf(await channel.WaitForAsync(8)));

        Assert.Contains("will tell you here", promise, StringComparison.Ordinal);
        Assert.Contains("30 days", meanwhile, StringComparison.Ordinal);
        Assert.Contains("waiting for an answer", kept, StringComparison.Ordinal);
        Assert.Contains("7001", opened, StringComparison.Ordinal);
        Assert.Single(desk.Keys.Distinct());
        Assert.Empty(channel.Faults);
    }

    [Fact]
    public async Task The_answer_does_not_come_into_the_middle_of_something_else()
    {
        await using var desk = await SlowDesk.StartAsync();
        await using var bot = await desk.Bot().StartAsync();
        await using var channel = await ChannelDouble.OpenAsync();
        await OpenTicketAsync(bot, channel);
        await channel.WaitForAsync(5);
        await PostAsync(bot, channel, "other-1", "change my address");
        var question = TextOf(await channel.WaitForAsync(6));

        desk.Let();
        await HeardAsync(bot);
        await PostAsync(bot, channel, "other-2", "cancel");
        var left = TextOf(await channel.WaitForAsync(7));
        var opened = TextOf(await channel.WaitForAsync(9));

        Assert.Contains("?", question, StringComparison.Ordinal);
        Assert.DoesNotContain("7001", left, StringComparison.Ordinal);
        Assert.Contains("7001", opened, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_process_that_is_killed_over_a_promised_call_makes_it_again_under_the_same_key_and_tells_once()
    {
        await using var desk = await SlowDesk.StartAsync();
        await using var bot = await desk.Bot().StartAsync();
        await using var channel = await ChannelDouble.OpenAsync();
        await OpenTicketAsync(bot, channel);
        await channel.WaitForAsync(5);

        await bot.KillAsync();
        await bot.StartAsync();
        desk.Let();
        var opened = TextOf(await channel.WaitForAsync(7));
        await PostAsync(bot, channel, "after", "thanks");
        await channel.WaitForAsync(8);

        Assert.Contains("7001", opened, StringComparison.Ordinal);
        Assert.Single(desk.Keys.Distinct());
        Assert.Single(channel.Received, said => TextOf(said).Contains("7001", StringComparison.Ordinal));
    }

    /// <summary>Waits until the conversation knows the outcome.</summary>
    private static async Task HeardAsync(BotProcess bot)
    {
        SQLitePCL.Batteries_V2.Init();
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        await using var store = new SqliteConnection($"Data Source={Path.Combine(bot.DataFolder, "store.db")};Mode=ReadOnly;Pooling=False");

        while (await store.ExecuteScalarAsync<long>("SELECT COUNT(*) FROM mailbox WHERE kind = 'FollowUp' AND done_at IS NOT NULL") == 0)
        {
            await Task.Delay(50, limit.Token);
        }
    }

    private static async Task OpenTicketAsync(BotProcess bot, ChannelDouble channel)
    {
        string[] said = ["open a ticket", "My kettle leaks", "It drips since Monday", "yes", "ada@example.com"];

        for (var i = 0; i < said.Length; i++)
        {
            await PostAsync(bot, channel, $"said-{i}", said[i]);

            if (i < said.Length - 1)
            {
                await channel.WaitForAsync(i + 1);
            }
        }
    }

    private static string TextOf(System.Text.Json.Nodes.JsonObject activity) => activity["text"]!.GetValue<string>();

    private static async Task PostAsync(BotProcess bot, ChannelDouble channel, string id, string text)
    {
        using var http = new HttpClient { BaseAddress = bot.Address };
        using var response = await http.PostAsJsonAsync("/api/messages", channel.Activity(id, text));
        response.EnsureSuccessStatusCode();
    }
}
