using ChatBot.Connectors.Capabilities;
using ChatBot.Connectors.Capabilities.Tickets;
using ChatBot.Connectors.Plumbing;

namespace ChatBot.Connectors.Tests.Zendesk;

public sealed class ZendeskTicketsTests : IAsyncLifetime
{
    private ZendeskServer _server = null!;
    private Business _business = null!;

    public async Task InitializeAsync() => (_server, _business) = await ZendeskDesk.StartAsync();

    public async Task DisposeAsync()
    {
        _business.Dispose();
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task An_access_token_is_taken_instead_of_an_api_token()
    {
        var (server, business) = await ZendeskDesk.StartAsync(new() { ["Connectors:Zendesk:AccessToken"] = ZendeskServer.AccessToken, ["Connectors:Zendesk:ApiToken"] = "" });
        await using var _ = server;
        using var __ = business;

        var opened = await business.AskAsync(new CreateTicket("Hello", "There."), Callers.Ada);

        Assert.True(opened.Succeeded);
    }

    [Theory]
    [InlineData("BaseAddress", "", "Connectors:Zendesk cannot be used. BaseAddress is missing")]
    [InlineData("BaseAddress", "http://acme.zendesk.com/", "Connectors:Zendesk cannot be used. BaseAddress is missing or not safe")]
    [InlineData("ApiToken", "", "Set Email and ApiToken, or AccessToken.")]
    [InlineData("ApiTokn", "x", "Connectors:Zendesk:ApiTokn is not a known setting.")]
    [InlineData("WebhookSecret", "short", "fewer than 8 characters")]
    public void Settings_that_cannot_work_stop_the_start(string key, string value, string message)
    {
        var settings = new Dictionary<string, string?>(ZendeskDesk.Settings(new("https://acme.zendesk.com/"))) { [$"Connectors:Zendesk:{key}"] = value };

        var exception = Assert.Throws<SettingsException>(() => new Business(settings));

        Assert.Contains(message, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_customer_is_known_by_the_id_that_Zendesk_keeps_of_them()
    {
        _server.Know("ada@old-address.example", externalId: "ada");
        var ada = Callers.Ada with { Email = null };
        var opened = await _business.AskAsync(new CreateTicket("Mine", "By id."), ada);

        var seen = await _business.AskAsync(new GetTicketStatus(opened.Answer!.Number), Callers.Ada);
        var listed = await _business.AskAsync(new ListTickets(), Callers.Ada);

        Assert.Equal(new CustomerId("ada"), seen.Answer?.Owner.Customer);
        Assert.Equal("Mine", Assert.Single(listed.Answer!.Tickets).Subject);
    }

    [Fact]
    public async Task An_address_that_only_contains_the_callers_finds_nobody()
    {
        await _business.AskAsync(new CreateTicket("Not hers", "Text."), Callers.Guest("xada@example.com"));

        var listed = await _business.AskAsync(new ListTickets(), Callers.Ada);

        Assert.Empty(listed.Answer!.Tickets);
    }

    [Fact]
    public async Task A_ticket_is_opened_once_even_after_Zendesk_forgot_its_key()
    {
        var turn = Callers.Ada;
        var first = await _business.AskAsync(new CreateTicket("Hello", "Once."), turn);
        _server.ForgetsKeys = true;
        _business.Memory.Forget();

        var again = await _business.AskAsync(new CreateTicket("Hello", "Once."), turn);

        Assert.Equal(first.Answer!.Number, again.Answer!.Number);
        Assert.Single(_server.Tickets);
    }

    [Fact]
    public async Task Neither_token_nor_words_are_logged()
    {
        _server.Day = Kit.BadDay.All.Single(day => day.Name == "422");

        await _business.AskAsync(new CreateTicket("My secret subject", "My secret body."), Callers.Ada);
        await _business.AskAsync(new ListTickets(), Callers.Ada);

        Assert.Contains("users/search", _business.Log.All, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", _business.Log.All, StringComparison.Ordinal);
        Assert.DoesNotContain("ada@example.com", _business.Log.All, StringComparison.Ordinal);
        Assert.DoesNotContain(ZendeskServer.ApiToken, _business.Log.All, StringComparison.Ordinal);
    }
}
