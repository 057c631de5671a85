using System.Diagnostics;
using System.Globalization;

namespace ChatBot.Benchmarks.Load;

/// <summary>
/// Measures how soon an event is on the customer's screen: from the first byte of the signed webhook to the bot's text on the open
/// page's WebSocket, one event after the other.
/// </summary>
internal static class WebhookToPageCommand
{
    private const int WarmUps = 20;

    public static async Task<int> RunAsync(string[] options)
    {
        var times = Measured.Option(options, "--times", 300);

        await using var bot = new MeasuredBot(AppContext.BaseDirectory);
        await bot.StartAndAskAsync();
        await using var page = await OpenPage.OpenAsync(bot.Address);

        for (var i = 0; i < WarmUps; i++)
        {
            await TellAsync(bot, page, i);
        }

        var began = Stopwatch.GetTimestamp();
        var taken = new List<double>();

        for (var i = WarmUps; i < WarmUps + times; i++)
        {
            taken.Add(await TellAsync(bot, page, i));
        }

        Measured.Report("Webhook to page", new Measured(taken, Stopwatch.GetElapsedTime(began)));
        return 0;
    }

    private static async Task<double> TellAsync(MeasuredBot bot, OpenPage page, int number)
    {
        // Each amount is told once, so a text cannot be taken for an earlier one's.
        var cents = 10_000 + number;
        var told = page.ReadUntilAsync(string.Create(CultureInfo.InvariantCulture, $"${cents / 100m:0.00}"));
        var began = Stopwatch.GetTimestamp();
        var posted = bot.PostRefundAsync(cents);
        await told;
        var taken = Stopwatch.GetElapsedTime(began).TotalMilliseconds;
        await posted;
        return taken;
    }
}
