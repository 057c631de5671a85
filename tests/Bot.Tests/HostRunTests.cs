using System.Net;
using System.Net.Sockets;
using ChatBot.Connectors.Plumbing;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Xunit;

namespace ChatBot.Tests;

/// <summary>How the host says by its exit code how it ended.</summary>
public sealed class HostRunTests
{
    [Fact]
    public async Task A_background_service_that_fails_ends_the_host_with_a_failure()
    {
        var app = Build(services => services.AddHostedService(_ => new Background(_ => throw new InvalidOperationException("Broken."))));

        var exitCode = await app.RunToEndAsync();

        Assert.Equal(HostRun.Failed, exitCode);
    }

    [Fact]
    public async Task A_host_that_is_asked_to_stop_ends_without_a_failure()
    {
        var app = Build(services => services.AddHostedService(_ => new Background(stop => Task.Delay(Timeout.Infinite, stop))));
        app.Lifetime.ApplicationStarted.Register(app.Lifetime.StopApplication);

        var exitCode = await app.RunToEndAsync();

        Assert.Equal(HostRun.Stopped, exitCode);
    }

    [Fact]
    public async Task A_signal_during_the_start_is_no_failure()
    {
        var app = Build(services => services.AddHostedService(provider => new Starting(provider.GetRequiredService<IHostApplicationLifetime>())));

        var exitCode = await app.RunToEndAsync();

        Assert.Equal(HostRun.Stopped, exitCode);
    }

    [Fact]
    public async Task An_address_in_use_is_told_with_its_remedy()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var app = Build(_ => { });
        app.Urls.Clear();
        app.Urls.Add($"http://{other.LocalEndpoint}");

        var failure = await Assert.ThrowsAnyAsync<IOException>(app.RunToEndAsync);

        Assert.Contains("already in use", HostRun.FindRemedy(failure), StringComparison.Ordinal);
    }

    [Fact]
    public void Only_what_the_operator_can_mend_has_a_remedy()
    {
        Assert.Equal("A:B is missing. Set it.", HostRun.FindRemedy(new SettingsException("A:B", "is missing", "Set it.")));
        Assert.Null(HostRun.FindRemedy(new InvalidOperationException("A bug.")));
    }

    private static WebApplication Build(Action<IServiceCollection> add)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        add(builder.Services);
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        return app;
    }

    private sealed class Background(Func<CancellationToken, Task> work) : BackgroundService
    {
        protected override Task ExecuteAsync(CancellationToken stoppingToken) => work(stoppingToken);
    }

    /// <summary>Takes long to start, and is stopped meanwhile.</summary>
    private sealed class Starting(IHostApplicationLifetime lifetime) : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken)
        {
            lifetime.StopApplication();
            return Task.Delay(Timeout.Infinite, cancellationToken);
        }

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
