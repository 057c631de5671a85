using Microsoft.Bot.Connector.Authentication;
using Xunit;

namespace BotBuilder.Tests.Connector;

public class OpenIdKeysTests
{
    [Fact]
    public async Task Keys_are_fetched_once_a_day()
    {
        await using var issuer = await TokenIssuer.StartAsync("msteams");
        var clock = new Clock();
        var keys = new OpenIdKeys(issuer.MetadataUrl, clock);
        using var http = new HttpClient();

        await keys.FindAsync("k1", http, default);
        clock.Now += TimeSpan.FromHours(23);
        await keys.FindAsync("k1", http, default);
        Assert.Equal(1, issuer.KeyFetches);
        clock.Now += TimeSpan.FromHours(2);
        await keys.FindAsync("k1", http, default);

        Assert.Equal(2, issuer.KeyFetches);
    }

    [Fact]
    public async Task Old_keys_serve_through_an_outage_and_the_issuer_is_asked_again_later()
    {
        await using var issuer = await TokenIssuer.StartAsync("msteams");
        var clock = new Clock();
        var keys = new OpenIdKeys(issuer.MetadataUrl, clock);
        using var http = new HttpClient();
        await keys.FindAsync("k1", http, default);
        issuer.IsDown = true;
        clock.Now += TimeSpan.FromDays(2);

        Assert.NotNull(await keys.FindAsync("k1", http, default));
        Assert.NotNull(await keys.FindAsync("k1", http, default));
        Assert.Equal(3, issuer.Server.Requests.Count);
        issuer.IsDown = false;
        clock.Now += TimeSpan.FromMinutes(6);
        await keys.FindAsync("k1", http, default);

        Assert.Equal(2, issuer.KeyFetches);
    }

    [Fact]
    public async Task Unknown_keys_are_looked_for_once_in_five_minutes()
    {
        await using var issuer = await TokenIssuer.StartAsync("msteams");
        var clock = new Clock();
        var keys = new OpenIdKeys(issuer.MetadataUrl, clock);
        using var http = new HttpClient();

        for (var i = 0; i < 20; i++)
        {
            Assert.Null(await keys.FindAsync("made-up-" + i, http, default));
        }

        Assert.Equal(2, issuer.KeyFetches);
        clock.Now += TimeSpan.FromMinutes(6);
        Assert.Null(await keys.FindAsync("made-up", http, default));
        Assert.Equal(3, issuer.KeyFetches);
    }

    [Fact]
    public async Task Parallel_callers_share_one_fetch()
    {
        await using var issuer = await TokenIssuer.StartAsync("msteams");
        var keys = new OpenIdKeys(issuer.MetadataUrl, new Clock());
        using var http = new HttpClient();

        var found = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => keys.FindAsync("k1", http, default)));

        Assert.All(found, Assert.NotNull);
        Assert.Equal(1, issuer.KeyFetches);
    }

    [Fact]
    public async Task Without_any_keys_an_outage_is_told()
    {
        await using var issuer = await TokenIssuer.StartAsync("msteams");
        issuer.IsDown = true;
        using var http = new HttpClient();

        await Assert.ThrowsAsync<HttpRequestException>(() => new OpenIdKeys(issuer.MetadataUrl, new Clock()).FindAsync("k1", http, default));
    }

    [Fact]
    public async Task Keys_are_not_fetched_in_the_open()
    {
        using var http = new HttpClient();

        await Assert.ThrowsAsync<InvalidDataException>(() => new OpenIdKeys("http://login.example/openid", new Clock()).FindAsync("k1", http, default));
    }

    private sealed class Clock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2025, 3, 4, 9, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
