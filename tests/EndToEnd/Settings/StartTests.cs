using System.Net;
using System.Net.Sockets;

namespace ChatBot.EndToEnd.Settings;

/// <summary>Starts that something keeps from succeeding.</summary>
public sealed class StartTests
{
    [Fact]
    public async Task An_address_in_use_ends_the_start_with_one_and_is_named()
    {
        await using var bot = new BotProcess();
        using var other = new TcpListener(IPAddress.Loopback, bot.Address.Port);
        other.Start();

        var exitCode = await bot.RunAsync();

        Assert.Equal(1, exitCode);
        Assert.Contains($"The bot cannot start: urls cannot be listened on. Failed to bind to address http://127.0.0.1:{bot.Address.Port}", bot.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", bot.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_damaged_store_ends_the_start_with_one_and_is_left_as_it_is()
    {
        await using var bot = new BotProcess();
        var store = Path.Combine(bot.DataFolder, "store.db");
        await File.WriteAllTextAsync(store, new string('x', 5000));

        var exitCode = await bot.RunAsync();

        Assert.Equal(1, exitCode);
        Assert.Contains("Data:Folder holds a store.db that cannot be opened", bot.Output, StringComparison.Ordinal);
        Assert.Equal(new string('x', 5000), await File.ReadAllTextAsync(store));
    }

    [Fact]
    public async Task A_signal_in_the_middle_of_the_first_start_ends_it_without_a_failure()
    {
        await using var bot = new BotProcess();
        bot.Set("Data__Folder", Path.Combine(bot.DataFolder, "untrained"));

        var exitCode = await bot.RunUntilAsync("Training on the utterances");

        Assert.Equal(0, exitCode);
        Assert.DoesNotContain("   at ", bot.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_elses_settings_in_the_current_folder_do_not_count()
    {
        await using var bot = new BotProcess();
        await File.WriteAllTextAsync(Path.Combine(bot.DataFolder, "appsettings.json"), """{"Data":{"Unknown":"a setting of another program"}}""");

        await bot.StartAsync();

        Assert.DoesNotContain("Unknown", bot.Output, StringComparison.Ordinal);
    }
}
