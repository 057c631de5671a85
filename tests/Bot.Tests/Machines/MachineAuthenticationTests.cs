using System.Net;
using ChatBot.Connectors.Plumbing;
using ChatBot.Machines;
using ChatBot.Tests.Data;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Xunit;

namespace ChatBot.Tests.Machines;

public sealed class MachineAuthenticationTests
{
    [Theory]
    [InlineData("erp.3f9c1e6b7a", HttpStatusCode.OK)]
    [InlineData("erp.3f9c1e6b7b", HttpStatusCode.Unauthorized)]
    [InlineData("erp.", HttpStatusCode.Unauthorized)]
    [InlineData("erp", HttpStatusCode.Unauthorized)]
    [InlineData("crm.3f9c1e6b7a", HttpStatusCode.Unauthorized)]
    [InlineData(null, HttpStatusCode.Unauthorized)]
    public async Task A_key_opens_what_its_scopes_name(string? key, HttpStatusCode status)
    {
        await using var store = await TestStore.OpenAsync();
        await using var host = await MachineHost.StartAsync(store, MachineHost.WithKey("notifications:send"), Map);

        using var answer = await host.SendAsync(HttpMethod.Get, "/send", key: key);

        Assert.Equal(status, answer.StatusCode);
    }

    [Theory]
    [InlineData("notifications:*", HttpStatusCode.OK)]
    [InlineData("*", HttpStatusCode.OK)]
    [InlineData("notifications:sent", HttpStatusCode.Forbidden)]
    [InlineData("notifications", HttpStatusCode.Forbidden)]
    public async Task A_key_without_the_scope_is_told_which_one_it_needs(string scope, HttpStatusCode status)
    {
        await using var store = await TestStore.OpenAsync();
        await using var host = await MachineHost.StartAsync(store, MachineHost.WithKey(scope), Map);

        using var answer = await host.SendAsync(HttpMethod.Get, "/send");

        Assert.Equal(status, answer.StatusCode);
        Assert.Contains(status is HttpStatusCode.OK ? "key:erp" : "notifications:send", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task While_a_key_is_being_changed_the_one_before_is_taken_too()
    {
        await using var store = await TestStore.OpenAsync();
        var settings = MachineHost.WithKey("*");
        settings["Machines:Keys:erp:PreviousHash"] = MachineHost.HashOf("older");
        await using var host = await MachineHost.StartAsync(store, settings, Map);

        using var previous = await host.SendAsync(HttpMethod.Get, "/send", key: "erp.older");
        using var current = await host.SendAsync(HttpMethod.Get, "/send");

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (previous.StatusCode, current.StatusCode));
    }

    [Theory]
    [InlineData(null, null, HttpStatusCode.OK)]
    [InlineData("X-Forwarded-For", "203.0.113.7", HttpStatusCode.Unauthorized)]
    [InlineData("Host", "bot.example.com", HttpStatusCode.Unauthorized)]
    [InlineData("Origin", "https://evil.example", HttpStatusCode.Unauthorized)]
    public async Task Without_any_key_only_this_machine_itself_is_served_and_no_foreign_page_on_it(string? header, string? value, HttpStatusCode status)
    {
        await using var store = await TestStore.OpenAsync();
        await using var host = await MachineHost.StartAsync(store, [], Map);

        using var answer = await host.SendAsync(HttpMethod.Get, "/send", key: null, headers: header is null ? [] : [(header, value!)]);

        Assert.Equal(status, answer.StatusCode);
    }

    [Fact]
    public async Task With_a_key_set_this_machine_needs_it_too()
    {
        await using var store = await TestStore.OpenAsync();
        await using var host = await MachineHost.StartAsync(store, MachineHost.WithKey("*"), Map);

        using var answer = await host.SendAsync(HttpMethod.Get, "/send", key: null);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Equal("Bearer", answer.Headers.WwwAuthenticate.ToString());
    }

    [Fact]
    public async Task Who_asks_too_often_is_told_when_to_come_again_and_others_are_served()
    {
        await using var store = await TestStore.OpenAsync();
        var settings = MachineHost.WithKey("*");
        settings["Machines:Keys:erp:RequestsPerMinute"] = "2";
        settings["Machines:Keys:crm:Hash"] = MachineHost.HashOf("other");
        settings["Machines:Keys:crm:Scopes:0"] = "*";
        await using var host = await MachineHost.StartAsync(store, settings, Map);

        using var first = await host.SendAsync(HttpMethod.Get, "/send");
        using var second = await host.SendAsync(HttpMethod.Get, "/send");
        using var third = await host.SendAsync(HttpMethod.Get, "/send");
        using var other = await host.SendAsync(HttpMethod.Get, "/send", key: "crm.other");

        Assert.Equal(
            [HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.TooManyRequests, HttpStatusCode.OK],
            [first.StatusCode, second.StatusCode, third.StatusCode, other.StatusCode]);
        Assert.Equal(TimeSpan.FromSeconds(10), third.Headers.RetryAfter?.Delta);
    }

    [Theory]
    [InlineData("Machines:Keys:erp:Hash", "secret in clear", "Machines:Keys:erp")]
    [InlineData("Machines:Keys:erp:Scope", "x", "Machines:Keys:erp:Scope")]
    [InlineData("Machines:Keys:Big.One:Hash", "", "Machines:Keys:Big.One")]
    [InlineData("Machines:Issuer", "https://login.example", "Audience")]
    [InlineData("Machines:Issuer", "http://login.example", "https")]
    public async Task A_wrong_setting_stops_the_start_and_names_itself(string key, string value, string named)
    {
        await using var store = await TestStore.OpenAsync();
        var settings = MachineHost.WithKey("*");
        settings[key] = value;
        settings["Machines:Audience"] = named == "https" ? "api://chatbot" : "";

        var refused = await Assert.ThrowsAsync<SettingsException>(() => MachineHost.StartAsync(store, settings, Map));

        Assert.Contains(named, refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret in clear", refused.Message, StringComparison.Ordinal);
    }

    private static void Map(WebApplication app) => app.MapGet("/send", (HttpContext http) => Machine.Of(http).Id).RequireScope("notifications:send");
}
