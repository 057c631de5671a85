using System.Diagnostics;

namespace ChatBot.EndToEnd.Peers;

/// <summary>The kit of real clients and channels beside the repository: installs, starts and drives them.</summary>
internal static class Peer
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);

    /// <summary>The kit's command.</summary>
    public static string Kit { get; } = Path.Combine(Root(), "..", "shared", "peers", "peer");

    /// <summary>A script of the kit.</summary>
    public static string Script(string path) => Path.Combine(Path.GetDirectoryName(Kit)!, path);

    /// <summary>Installs what is missing, then starts a channel in front of the bot; it ends with the test.</summary>
    public static async Task<IAsyncDisposable> UpAsync(string name, Uri bot)
    {
        await RunAsync(Kit, ["install", name]);
        await RunAsync(Kit, ["up", name, $"BOT_URL={bot}api/messages"]);
        return new Running(name);
    }

    /// <summary>Runs a command to its end.</summary>
    /// <returns>What it wrote.</returns>
    public static async Task<string> RunAsync(string command, IEnumerable<string> arguments, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo(command, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };

        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        using var limit = new CancellationTokenSource(Patience);
        var output = process.StandardOutput.ReadToEndAsync(limit.Token);
        var error = process.StandardError.ReadToEndAsync(limit.Token);
        await process.WaitForExitAsync(limit.Token);
        var written = await output + await error;
        return process.ExitCode == 0 ? written : throw new InvalidOperationException($"{command} ended with {process.ExitCode}:\n{written}");
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);

        while (!File.Exists(Path.Combine(folder.FullName, "ChatBot.sln")))
        {
            folder = folder.Parent!;
        }

        return folder.FullName;
    }

    private sealed class Running(string name) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync() => await RunAsync(Kit, ["down", name]);
    }
}
