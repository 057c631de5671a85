using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace ChatBot.EndToEnd.Peers;

/// <summary>Other people's programs call the bot, and are called by it.</summary>
public sealed class MachinePeerTests
{
    private const string Shipped = """{"type":"order_shipped","customer":{"id":"ada"},"data":{"order":"1042","carrier":"UPS"}}""";

    private const string Secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [PeerFact]
    public async Task A_certified_provider_s_token_opens_what_its_roles_name_and_nothing_else()
    {
        const string Provider = "oidc-provider@machines";
        var issuer = $"http://127.0.0.1:{FreePort()}";
        await Peer.RunAsync(Peer.Kit, ["install", "oidc-provider"]);
        await Peer.RunAsync(
            Peer.Kit, ["up", Provider, $"OIDC_PORT={new Uri(issuer).Port}", $"OIDC_ISSUER={issuer}", """OIDC_CLAIMS={"roles":["notifications:send"]}"""]);

        try
        {
            await using var bot = await new BotProcess().Set("Machines__Issuer", issuer).Set("Machines__Audience", "chatbot-api").StartAsync();

            var right = await SendAsync(bot, await TokenAsync(issuer, "chatbot-api"), "/api/notifications", Shipped);
            var otherScope = await SendAsync(bot, await TokenAsync(issuer, "chatbot-api"), "/api/subscriptions", """{"targetUrl":"https://example.com/"}""");
            var otherAudience = await SendAsync(bot, await TokenAsync(issuer, "another-api"), "/api/notifications", Shipped);
            var none = await SendAsync(bot, null, "/api/notifications", Shipped);

            Assert.Equal([HttpStatusCode.Accepted, HttpStatusCode.Forbidden, HttpStatusCode.Unauthorized, HttpStatusCode.Unauthorized], [right, otherScope, otherAudience, none]);
        }
        finally
        {
            await Peer.RunAsync(Peer.Kit, ["down", Provider]);
        }
    }

    [PeerFact]
    public async Task The_published_library_believes_what_we_sign_and_we_believe_what_it_signs()
    {
        var folder = Directory.CreateTempSubdirectory("chatbot-npm-").FullName;
        await Peer.RunAsync("npm", ["install", "--no-audit", "--no-fund", "--prefix", folder, "standardwebhooks"]);
        var heard = new TaskCompletionSource<(Dictionary<string, string> Headers, string Body)>();
        await using var receiver = await ReceiveAsync(heard);
        await using var bot = await new BotProcess()
            .Set("Subscriptions__AllowedNetworks__0", "127.0.0.0/8")
            .Set("Connectors__StandardWebhooks__WebhookSecret", Secret)
            .StartAsync();
        using var http = new HttpClient { BaseAddress = bot.Address };

        using var made = await http.PostAsJsonAsync("/api/subscriptions", new { targetUrl = receiver.Urls.First() });
        var secret = (await made.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("secret").GetString()!;
        var signed = JsonSerializer.Deserialize<JsonElement>(await NodeAsync(
            folder,
            $$"""
            const body = JSON.stringify({ type: 'order.shipped', data: { customer_id: 'ada', order_number: '1042', carrier: 'UPS' } });
            const at = new Date();
            console.log(JSON.stringify({ id: 'msg_1', at: Math.floor(at / 1000), body, signature: new Webhook('{{Secret}}').sign('msg_1', at, body) }));
            """));
        var taken = await DeliverAsync(http, signed);
        var (headers, body) = await heard.Task.WaitAsync(Patience);
        var verified = await NodeAsync(
            folder, $"console.log(new Webhook({Script(secret)}).verify({Script(body)}, {JsonSerializer.Serialize(headers)}).type);");

        Assert.Equal(HttpStatusCode.Accepted, taken);
        Assert.Equal("order_shipped", verified.Trim());
        Directory.Delete(folder, recursive: true);
    }

    private static async Task<HttpStatusCode> DeliverAsync(HttpClient http, JsonElement signed)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/webhooks/standard") { Content = new StringContent(signed.GetProperty("body").GetString()!, Encoding.UTF8, "application/json") };
        request.Headers.Add("webhook-id", signed.GetProperty("id").GetString());
        request.Headers.Add("webhook-timestamp", signed.GetProperty("at").GetRawText());
        request.Headers.Add("webhook-signature", signed.GetProperty("signature").GetString());
        using var answer = await http.SendAsync(request);
        return answer.StatusCode;
    }

    private static async Task<string> NodeAsync(string folder, string script)
    {
        var file = Path.Combine(folder, $"{Guid.NewGuid():N}.cjs");
        await File.WriteAllTextAsync(file, $"const {{ Webhook }} = require('standardwebhooks');\n{script}\n");
        return await Peer.RunAsync("node", [file]);
    }

    private static string Script(string text) => JsonSerializer.Serialize(text);

    private static async Task<WebApplication> ReceiveAsync(TaskCompletionSource<(Dictionary<string, string> Headers, string Body)> heard)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.MapPost("/", async (HttpRequest request) =>
        {
            using var reader = new StreamReader(request.Body, Encoding.UTF8);
            heard.TrySetResult((request.Headers.Where(header => header.Key.StartsWith("webhook-", StringComparison.OrdinalIgnoreCase)).ToDictionary(header => header.Key.ToLowerInvariant(), header => header.Value.ToString()), await reader.ReadToEndAsync()));
        });
        await app.StartAsync();
        return app;
    }

    private static async Task<string> TokenAsync(string issuer, string audience)
    {
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{issuer}/token")
        {
            Content = new FormUrlEncodedContent([new("grant_type", "client_credentials"), new("resource", $"urn:aud:{audience}")]),
        };
        request.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String("svc:svc-secret"u8));
        using var answer = await http.SendAsync(request);
        return (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("access_token").GetString()!;
    }

    private static async Task<HttpStatusCode> SendAsync(BotProcess bot, string? token, string path, string body)
    {
        using var http = new HttpClient { BaseAddress = bot.Address };
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        using var answer = await http.SendAsync(request);
        return answer.StatusCode;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
