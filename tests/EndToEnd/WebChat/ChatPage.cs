using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace ChatBot.EndToEnd.WebChat;

/// <summary>The web chat page as a customer uses it.</summary>
public sealed class ChatPage
{
    private readonly IPage _page;
    private readonly Uri _address;

    private ChatPage(IPage page, Uri address) => (_page, _address) = (page, address);

    /// <summary>The page itself, for what only one test looks at.</summary>
    public IPage Page => _page;

    /// <summary>Opens the page and waits for the bot's welcome.</summary>
    public static async Task<ChatPage> OpenAsync(IPage page, BotProcess bot, bool asAda = false)
    {
        var chat = new ChatPage(page, bot.Address);
        await page.GotoAsync(bot.Address.ToString());

        if (asAda)
        {
            await page.GetByText("Signed in as Ada Lopez").ClickAsync();
            await Assertions.Expect(page.Locator("#as")).ToContainTextAsync("Ada");
        }

        await chat.SeesAsync("Hello, and welcome!");
        return chat;
    }

    /// <summary>Types something and sends it.</summary>
    public async Task SayAsync(string text)
    {
        var box = _page.Locator("[data-id=\"webchat-sendbox-input\"]");
        await box.FillAsync(text);
        await box.PressAsync("Enter");
    }

    /// <summary>Waits until the chat shows this text.</summary>
    public Task SeesAsync(string text) => Assertions.Expect(Shown(text).Last).ToBeVisibleAsync(new() { Timeout = 30_000 });

    /// <summary>How many messages of the chat have this text.</summary>
    public Task<int> CountAsync(string text) => Shown(text).CountAsync();

    /// <summary>Loads the page anew.</summary>
    public Task ReloadAsync() => _page.GotoAsync(_address.ToString());

    /// <summary>Keeps a picture where <c>SCREENSHOTS</c> names a folder.</summary>
    public async Task PictureAsync(string name)
    {
        if (Environment.GetEnvironmentVariable("SCREENSHOTS") is { Length: > 0 } folder)
        {
            await _page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}.png") });
        }
    }

    // Web Chat's Markdown makes straight quotes curly, so a text is matched loosely there; what only screen readers hear does not count.
    private ILocator Shown(string text) => _page.Locator("#webchat [class*='bubble__content']").Filter(new()
    {
        HasTextRegex = new Regex(Regex.Escape(text).Replace("'", ".", StringComparison.Ordinal).Replace("\"", ".", StringComparison.Ordinal)),
    });
}
