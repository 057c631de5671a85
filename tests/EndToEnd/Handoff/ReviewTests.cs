using System.Net;
using System.Net.Http.Json;
using ChatBot.EndToEnd.WebChat;
using Microsoft.Playwright;

namespace ChatBot.EndToEnd.Handoff;

/// <summary>An agent's good answer becomes an article, which answers the next customer.</summary>
public sealed class ReviewTests(Browser browser) : IClassFixture<Browser>
{
    private static readonly LocatorAssertionsToBeVisibleOptions Patience = new() { Timeout = 30_000 };

    [BrowserFact]
    public async Task What_an_agent_answered_is_proposed_edited_approved_and_answers_at_once_and_can_be_undone()
    {
        await using var bot = await new BotProcess().Set("Desk__Agents__0", "Grace").StartAsync();
        var desk = await DeskPage.OpenAsync(await browser.OpenAsync(), bot);
        var chat = await ChatPage.OpenAsync(await browser.OpenAsync(), bot);
        await chat.SayAsync("talk to a person");
        await chat.SeesAsync("You are number 1 in line");
        await desk.TakeFirstAsync();
        await chat.SayAsync("What is your policy on engraving? My name is Ada Lopez");
        await desk.SeesAsync("engraving");
        await desk.SayAsync("We engrave every kettle for $7, within 3 days.");

        await desk.Page.GetByRole(AriaRole.Button, new() { Name = "Propose as answer" }).ClickAsync();
        await Assertions.Expect(desk.Page.GetByRole(AriaRole.Button, new() { Name = "Proposed" })).ToBeVisibleAsync(Patience);
        await desk.PictureAsync("review-proposed-in-chat");
        var saving = desk.Page.WaitForDownloadAsync();
        await desk.Page.GetByRole(AriaRole.Link, new() { Name = "Save as test" }).ClickAsync();
        var saved = await File.ReadAllTextAsync(await (await saving).PathAsync());
        Assert.Contains("> What is your policy on engraving?", saved, StringComparison.Ordinal);
        Assert.DoesNotContain("Lopez", saved, StringComparison.Ordinal);
        await desk.HandBackAsync("Engraving explained.");
        await desk.Page.GetByRole(AriaRole.Link, new() { Name = "Lessons" }).ClickAsync();
        var page = desk.Page;
        await Assertions.Expect(page.Locator("#proposed .card")).ToBeVisibleAsync(Patience);
        Assert.DoesNotContain("Lopez", await page.GetByLabel("What is asked").InputValueAsync(), StringComparison.Ordinal);
        await JudgeAsync(desk, "review-proposal");
        await page.GetByLabel("Title").FillAsync("Engraving");
        await page.GetByLabel("What is asked").FillAsync("What is your policy on engraving?");
        await page.GetByRole(AriaRole.Button, new() { Name = "Approve" }).ClickAsync();
        await Assertions.Expect(page.Locator("#settled .state")).ToHaveTextAsync("Live");

        var next = await ChatPage.OpenAsync(await browser.OpenAsync(), bot);
        await next.SayAsync("What is your policy on engraving?");
        await next.SeesAsync("We engrave every kettle for $7, within 3 days.");
        await next.SeesAsync("\"Engraving\", version 2");
        await next.PictureAsync("review-answer");

        await page.GetByRole(AriaRole.Button, new() { Name = "Undo last change" }).ClickAsync();
        await Assertions.Expect(page.Locator("#proposed .card")).ToBeVisibleAsync(Patience);
        await page.GetByRole(AriaRole.Button, new() { Name = "History" }).ClickAsync();
        await Assertions.Expect(page.Locator(".history li")).ToHaveCountAsync(3);
        await JudgeAsync(desk, "review-undone");
        var last = await ChatPage.OpenAsync(await browser.OpenAsync(), bot);
        await last.SayAsync("What is your policy on engraving?");
        await last.SeesAsync("I do not know that");
    }

    [BrowserFact]
    public async Task What_was_not_understood_is_learnt_and_the_figures_of_the_training_are_shown()
    {
        await using var bot = await new BotProcess().StartAsync();
        var chat = await ChatPage.OpenAsync(await browser.OpenAsync(), bot);
        await chat.SayAsync("zorbly frumious snark");
        await chat.SeesAsync("I am not sure what you mean");
        var desk = await DeskPage.OpenAsync(await browser.OpenAsync(), bot);
        var page = desk.Page;
        await page.GetByRole(AriaRole.Link, new() { Name = "Lessons" }).ClickAsync();

        await Assertions.Expect(page.Locator("#groups .card")).ToContainTextAsync("zorbly frumious snark", new() { Timeout = 30_000 });
        await JudgeAsync(desk, "review-lessons");
        await page.GetByLabel("What was meant").SelectOptionAsync("find_answer");
        await page.GetByRole(AriaRole.Button, new() { Name = "Learn this" }).ClickAsync();
        await Assertions.Expect(page.Locator("#groups-none")).ToBeVisibleAsync(Patience);
        await Assertions.Expect(page.Locator("#learnt")).ToContainTextAsync("learns from 1 message.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Train now" }).ClickAsync();
        await Assertions.Expect(page.Locator("#figures")).ToContainTextAsync("held-back utterances", new() { Timeout = 400_000 });
        await JudgeAsync(desk, "review-trained");
    }

    [Fact]
    public async Task Nobody_proposes_or_approves_without_a_session_or_from_another_site()
    {
        await using var bot = await new BotProcess().StartAsync();
        using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = bot.Address };
        var words = new { title = "x", question = "x", text = "x" };

        using var list = await http.GetAsync("/desk/articles");
        using var approve = await http.PostAsJsonAsync("/desk/articles/desk-1/approve", words);
        using var page = await http.GetAsync("/desk/review");
        using var signedIn = await http.GetAsync(await DeskPage.LinkAsync(bot));
        using var unknown = await http.PostAsJsonAsync("/desk/articles/desk-1/approve", words);
        using var empty = await http.PostAsJsonAsync("/desk/articles/desk-1/approve", words with { text = " " });
        using var foreign = await http.PostAsJsonAsync("/desk/articles", new { chat = 77, line = 1 });
        using var elsewhere = new HttpRequestMessage(HttpMethod.Post, "/desk/articles/desk-1/reject");
        elsewhere.Headers.Add("Origin", "http://127.0.0.1:1");
        using var otherSite = await http.SendAsync(elsewhere);

        Assert.Equal([HttpStatusCode.Unauthorized, HttpStatusCode.Unauthorized, HttpStatusCode.Redirect], [list.StatusCode, approve.StatusCode, page.StatusCode]);
        Assert.Equal([HttpStatusCode.NotFound, HttpStatusCode.BadRequest, HttpStatusCode.Forbidden, HttpStatusCode.Forbidden], [unknown.StatusCode, empty.StatusCode, foreign.StatusCode, otherSite.StatusCode]);
    }

    private static async Task JudgeAsync(DeskPage desk, string name)
    {
        foreach (var (width, height, scheme) in new[] { (390, 844, ColorScheme.Dark), (1280, 800, ColorScheme.Light) })
        {
            await desk.Page.SetViewportSizeAsync(width, height);
            await desk.Page.EmulateMediaAsync(new() { ColorScheme = scheme });
            await desk.Page.EvaluateAsync("document.getAnimations().forEach(animation => animation.finish())");
            await desk.PictureAsync($"{name}-{width}");
            await Axe.FindsNothingAsync(desk.Page);
            Assert.True(await desk.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), $"{name} is wider than {width} pixels.");
        }
    }
}
