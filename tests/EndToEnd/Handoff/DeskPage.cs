using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace ChatBot.EndToEnd.Handoff;

/// <summary>The agent desk as an agent uses it: by keyboard.</summary>
public sealed partial class DeskPage
{
    private static readonly LocatorAssertionsToBeVisibleOptions Patience = new() { Timeout = 30_000 };

    private DeskPage(IPage page) => Page = page;

    /// <summary>The page itself, for what only one test looks at.</summary>
    public IPage Page { get; }

    /// <summary>The one-time link that the bot printed last.</summary>
    public static async Task<string> LinkAsync(BotProcess bot)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));

        while (true)
        {
            if (Link().Matches(bot.Output) is [.., var printed])
            {
                return printed.Groups[1].Value;
            }

            await Task.Delay(20, limit.Token);
        }
    }

    /// <summary>Signs in by the link and waits until the desk is there.</summary>
    public static async Task<DeskPage> OpenAsync(IPage page, BotProcess bot)
    {
        await page.GotoAsync(await LinkAsync(bot));
        var desk = new DeskPage(page);
        await desk.IsOnlineAsync();
        return desk;
    }

    /// <summary>Waits until the page has its connection.</summary>
    public Task IsOnlineAsync() => Assertions.Expect(Page.Locator("#status[data-state=online]")).ToBeVisibleAsync(Patience);

    /// <summary>Opens the chat that waits longest, and takes it.</summary>
    public async Task TakeFirstAsync()
    {
        await Assertions.Expect(Page.Locator("#queue button").First).ToBeVisibleAsync(Patience);
        await Page.Keyboard.PressAsync("Alt+q");
        await Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(Page.Locator("#accept")).ToBeVisibleAsync(Patience);
        await Page.Keyboard.PressAsync("Alt+a");
        await Assertions.Expect(Page.Locator("#text")).ToBeFocusedAsync();
    }

    /// <summary>Types something and sends it.</summary>
    public async Task SayAsync(string text)
    {
        await Page.Keyboard.PressAsync("Alt+m");
        await Page.Keyboard.TypeAsync(text);
        await Page.Keyboard.PressAsync("Enter");
    }

    /// <summary>Waits until the chat shows this line.</summary>
    public Task SeesAsync(string text) => Assertions.Expect(Lines(text).Last).ToBeVisibleAsync(Patience);

    /// <summary>How many lines of the chat have this text.</summary>
    public Task<int> CountAsync(string text) => Lines(text).CountAsync();

    /// <summary>Gives the chat back with a note.</summary>
    public async Task HandBackAsync(string note)
    {
        await Page.Locator("#note").FocusAsync();
        await Page.Keyboard.TypeAsync(note);
        await Page.Keyboard.PressAsync("Alt+b");
        await Assertions.Expect(Page.Locator("#back")).ToBeHiddenAsync();
    }

    /// <summary>Keeps a picture where <c>SCREENSHOTS</c> names a folder.</summary>
    public async Task PictureAsync(string name)
    {
        if (Environment.GetEnvironmentVariable("SCREENSHOTS") is { Length: > 0 } folder)
        {
            await Page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}.png") });
        }
    }

    private ILocator Lines(string text) => Page.Locator("#lines li").Filter(new() { HasText = text });

    [GeneratedRegex(@"Agent desk: (\S+)")]
    private static partial Regex Link();
}
