using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace ChatBot.Connectors.Tests.Declarative;

/// <summary>A real Request Tracker, started for one test from the kit beside the repository.</summary>
internal sealed class RequestTracker : IAsyncDisposable
{
    private const string Kit = "peers/peer";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);

    private readonly string _home = Path.Combine(Path.GetTempPath(), $"rt-{Guid.NewGuid():N}");

    public Uri Address { get; private set; } = null!;

    public string Token { get; private set; } = "";

    /// <summary>Why there is none here; null when there is one.</summary>
    public static string? Missing =>
        !Outside.Has(Kit) ? $"Outside: ../shared/{Kit} is absent."
        : !Directory.Exists("/usr/share/request-tracker5") ? "Outside: Request Tracker is not installed: ../shared/peers/peer install rt."
        : null;

    public async Task StartAsync()
    {
        var port = FreePort();
        await RunAsync("install", "rt");
        await RunAsync("up", "rt", $"RT_PORT={port}", "RT_WEBHOOK=");
        Address = new($"http://127.0.0.1:{port}/");
        Token = (await File.ReadAllTextAsync(Path.Combine(_home, "rt", "data", "token"))).Trim();
    }

    public async ValueTask DisposeAsync()
    {
        if (Directory.Exists(_home))
        {
            await RunAsync("down", "rt");
            Directory.Delete(_home, recursive: true);
        }
    }

    private async Task RunAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo(Outside.Path(Kit), arguments) { RedirectStandardError = true, Environment = { ["PEERS_HOME"] = _home } };
        using var process = Process.Start(start)!;
        using var limit = new CancellationTokenSource(Patience);
        var error = process.StandardError.ReadToEndAsync(limit.Token);
        await process.WaitForExitAsync(limit.Token);
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"peer {string.Join(' ', arguments)} ended with {process.ExitCode}:\n{await error}");
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

/// <summary>A test with a real Request Tracker; skipped, with the reason, where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class RequestTrackerFactAttribute : FactAttribute
{
    public RequestTrackerFactAttribute() => Skip = RequestTracker.Missing;
}
