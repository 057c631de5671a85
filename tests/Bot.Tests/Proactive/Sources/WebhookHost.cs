using System.Net;
using System.Text;
using ChatBot.Connectors;
using ChatBot.Connectors.Identity;
using ChatBot.Connectors.Pipeline;
using ChatBot.Connectors.Webhooks;
using ChatBot.Data;
using ChatBot.Proactive;
using ChatBot.Tests.Data;
using Dapper;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Xunit;

namespace ChatBot.Tests.Proactive.Sources;

/// <summary>A host that takes the deliveries of every sender into an inbox of its own.</summary>
public sealed class WebhookHost : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("chatbot-webhooks-").FullName;
    private TestStore? _store;
    private WebApplication? _app;

    public HttpClient Http { get; } = new();

    internal IEnumerable<IWebhookSource> Sources => _app!.Services.GetServices<IWebhookSource>();

    public async Task InitializeAsync()
    {
        _store = await TestStore.OpenAsync();
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = _folder });
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Configuration.AddInMemoryCollection(Sender.All.SelectMany(sender => sender.Settings));
        builder.Services.AddConnectors(builder.Configuration);
        builder.Services.AddSingleton(_store.Store).AddSingleton<ICallJournal, CallJournal>().AddSingleton<IOneTimeCodeStore, OneTimeCodeStore>();
        builder.Services.AddSingleton(Options.Create(new ProactiveOptions())).AddSingleton<WebhookInbox>();
        builder.Services.AddSingleton<AuditLog>().AddSingleton<IAuditLog>(provider => provider.GetRequiredService<AuditLog>());
        _app = builder.Build();
        _app.MapWebhooks();
        await _app.StartAsync();
        Http.BaseAddress = new Uri(_app.Urls.First());
    }

    public async Task DisposeAsync()
    {
        Http.Dispose();
        await _app!.DisposeAsync();
        await _store!.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>Delivers as a sender does, unless something else is given.</summary>
    public async Task<HttpStatusCode> DeliverAsync(Sender sender, string body, IReadOnlyList<(string Name, string Value)>? signed = null)
    {
        using var response = await SendAsync(HttpMethod.Post, sender, body, signed ?? sender.Sign(body, Sender.Secret, TimeProvider.System.GetUtcNow()));
        return response.StatusCode;
    }

    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, Sender sender, string? body, IReadOnlyList<(string Name, string Value)> signed)
    {
        var query = string.Concat(signed.Where(one => one.Name[0] == '?').Select(one => $"{one.Name}={Uri.EscapeDataString(one.Value)}"));
        using var request = new HttpRequestMessage(method, $"/api/webhooks/{sender.Name}{query}");
        request.Content = body is null ? null : new StringContent(body, Encoding.UTF8, sender.ContentType);

        foreach (var (name, value) in signed.Where(one => one.Name[0] != '?'))
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return await Http.SendAsync(request);
    }

    /// <summary>How many deliveries of a sender are kept that contain a word.</summary>
    internal Task<int> CountAsync(Sender sender, string word) => _store!.Store.ReadAsync(
        async connection => (await connection.QueryAsync<byte[]>("SELECT body FROM webhook_inbox WHERE source = @Name", new { sender.Name }))
            .Count(body => Encoding.UTF8.GetString(body).Contains(word, StringComparison.Ordinal)),
        CancellationToken.None);

    internal Task<IEnumerable<string>> HeadersAsync(Sender sender) => _store!.Store.ReadAsync(
        connection => connection.QueryAsync<string>("SELECT headers FROM webhook_inbox WHERE source = @Name", new { sender.Name }), CancellationToken.None);
}
