namespace ChatBot.EndToEnd.Settings;

/// <summary>A wrong setting stops the start, and says key, problem and remedy.</summary>
public sealed class SettingsTests
{
    [Theory]
    [InlineData("Conversations__ParalelTurns", "5", "Conversations:ParalelTurns is not a known setting")]
    [InlineData("Conversations__ParallelTurns", "many", "Conversations:ParallelTurns is not a")]
    [InlineData("Conversations__AnswerWithin", "00:10:00", "Conversations:AnswerWithin")]
    [InlineData("Data__Foldr", "x", "Data:Foldr is not a known setting")]
    [InlineData("Connectors__Enabled__0", "Sampel", "Connectors:Enabled names 'Sampel'")]
    [InlineData("Capabilities__create_ticket__Connector", "Desklin", "Capabilities:create_ticket:Connector")]
    [InlineData("Capabilities__create_tickt__Connector", "Sample", "create_tickt")]
    [InlineData("Connectors__Stripe__WebhookSecret", "short", "Connectors:Stripe")]
    [InlineData("Mail__Smtp__Prot", "25", "Mail:Smtp:Prot is not a known setting")]
    public async Task The_start_ends_with_one_and_names_the_key(string name, string value, string expected)
    {
        await using var bot = new BotProcess().Set(name, value);

        var exitCode = await bot.RunAsync();

        Assert.Equal(1, exitCode);
        Assert.Contains(expected, bot.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", bot.Output, StringComparison.Ordinal);
    }
}
