using System.Text.RegularExpressions;
using ChatBot.EndToEnd.WebChat;
using Microsoft.Playwright;

namespace ChatBot.EndToEnd.Handoff;

/// <summary>A wish that a second person has to agree to: a customer's window, an agent's, and what the audit says afterwards.</summary>
public sealed class ApprovalTests(Browser browser) : IClassFixture<Browser>
{
    [BrowserFact]
    public async Task An_agent_sees_exactly_what_is_asked_agrees_and_the_customer_is_told()
    {
        await using var bot = await new BotProcess()
            .Set("Guardrails__Rules__second_person__Verbs__0", "cancel_order")
            .Set("Guardrails__Rules__second_person__Approval", "true")
            .StartAsync();
        var desk = await DeskPage.OpenAsync(await browser.OpenAsync(), bot);
        var chat = await ChatPage.OpenAsync(await browser.OpenAsync(), bot, asAda: true);

        await chat.SayAsync("cancel order 1043");
        await chat.SeesAsync("Shall I cancel it?");
        await chat.SayAsync("yes");
        await chat.SeesAsync("A colleague has to agree to this first");
        var waiting = desk.Page.Locator("#approvals li");
        await Assertions.Expect(waiting).ToHaveCountAsync(1);
        await Assertions.Expect(waiting).ToContainTextAsync(new Regex("cancel_order.*order.*1043.*ada.*second_person@1"));
        await Axe.FindsNothingAsync(desk.Page);
        await desk.PictureAsync("approval-waiting");
        await waiting.GetByRole(AriaRole.Button, new() { Name = "Agree" }).ClickAsync();

        await chat.SeesAsync("a colleague has agreed, and it is done");
        await Assertions.Expect(waiting).ToHaveCountAsync(0);
        await chat.SayAsync("where is order 1043");
        await chat.SeesAsync("cancelled");
        await chat.PictureAsync("approval-told");
    }
}
