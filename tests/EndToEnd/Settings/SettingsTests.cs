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
    [InlineData("Understanding__OrderNumbrs__0", "1", "Understanding:OrderNumbrs is not a known setting")]
    [InlineData("ConnectionStrings__Stor", "x", "ConnectionStrings:Stor is not a known setting")]
    [InlineData("AllowRemoteCallersWithoutAppId", "maybe", "AllowRemoteCallersWithoutAppId is not a Boolean")]
    [InlineData("MicrosoftAppType", "Foo", "MicrosoftAppType names no kind of registration")]
    [InlineData("MicrosoftAppType", "SingleTenant", "MicrosoftAppId is missing")]
    [InlineData("MicrosoftAppId", "an-app", "MicrosoftAppPassword is missing")]
    [InlineData("MicrosoftAppPassword", "long-enough", "MicrosoftAppId is missing")]
    [InlineData("AllowRemoteCallersWithoutAppId", "", "AllowRemoteCallersWithoutAppId is not a Boolean")]
    [InlineData("WebChat__DemoSignIn", "", "WebChat:DemoSignIn is empty. Write true or false.")]
    [InlineData("Data__Folder", "/dev/null/data", "Data:Folder names a folder that cannot be made")]
    [InlineData("ConnectionStrings__Store", "nonsense", "ConnectionStrings:Store cannot be read")]
    [InlineData("ConnectionStrings__Store", "Data Source=/dev/null/store.db", "ConnectionStrings:Store names no store that can be opened")]
    [InlineData("URLS", "3978", "urls cannot be read. Invalid url")]
    [InlineData("URLS", "http://203.0.113.1:3978", "urls cannot be listened on")]
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
