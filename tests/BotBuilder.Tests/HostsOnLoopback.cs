using BotBuilder.Tests.Connector;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;
using Xunit;

namespace BotBuilder.Tests;

/// <summary>Tests that start whole hosts, with a channel that notes what it is sent.</summary>
public abstract class HostsOnLoopback : IAsyncLifetime
{
    private readonly List<WebApplication> _hosts = [];

    internal LocalServer Channel { get; private set; }

    public async Task InitializeAsync() => Channel = await LocalServer.AnsweringAsync(200, """{"id":"from-channel"}""");

    public async Task DisposeAsync()
    {
        foreach (var host in _hosts)
        {
            await host.DisposeAsync();
        }

        await Channel.DisposeAsync();
    }

    private protected async Task<string> StartHostAsync(Action<WebApplicationBuilder> register, Action<WebApplication> use)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        register(builder);
        var host = builder.Build();
        _hosts.Add(host);
        use(host);
        await host.StartAsync();
        return host.Urls.Single();
    }
}
