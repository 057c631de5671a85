using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using ChatBot.Data;
using ChatBot.Machines;
using ChatBot.Tests.Data;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ChatBot.Tests.Machines;

/// <summary>A host of its own with endpoints for machines; gone after the test.</summary>
internal sealed class MachineHost : IAsyncDisposable
{
    public const string Secret = "3f9c1e6b7a";

    private readonly WebApplication _app;

    private MachineHost(WebApplication app)
    {
        _app = app;
        Http = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
    }

    public HttpClient Http { get; }

    public IServiceProvider Services => _app.Services;

    /// <summary>Settings in which the key <c>erp.3f9c1e6b7a</c> may do what is named.</summary>
    public static Dictionary<string, string?> WithKey(params string[] scopes) => scopes
        .Select((scope, index) => KeyValuePair.Create($"Machines:Keys:erp:Scopes:{index}", (string?)scope))
        .Append(KeyValuePair.Create("Machines:Keys:erp:Hash", (string?)HashOf(Secret)))
        .ToDictionary();

    public static string HashOf(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));

    public static async Task<MachineHost> StartAsync(TestStore store, Dictionary<string, string?> settings, Action<WebApplication> map, Action<IServiceCollection>? more = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Configuration.AddInMemoryCollection(settings);
        builder.Services.AddSingleton(TimeProvider.System).AddSingleton<IStore>(store.Store).AddHttpClient();
        more?.Invoke(builder.Services);
        builder.Services.AddMachines(builder.Configuration);
        var app = builder.Build();
        app.UseMachines();
        map(app);
        await app.StartAsync();
        return new MachineHost(app);
    }

    public async Task<HttpResponseMessage> SendAsync(
        HttpMethod method, string path, string? body = null, string? key = $"erp.{Secret}", string? token = null, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, path);
        request.Content = body is null ? null : new StringContent(body, Encoding.UTF8, "application/json");

        if (token is not null)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        }
        else if (key is not null)
        {
            request.Headers.Add("X-Api-Key", key);
        }

        foreach (var (name, value) in headers)
        {
            request.Headers.Add(name, value);
        }

        return await Http.SendAsync(request);
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _app.DisposeAsync();
    }
}
