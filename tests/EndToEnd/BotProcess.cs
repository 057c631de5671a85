using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace ChatBot.EndToEnd;

/// <summary>The bot as its user runs it: a process with a data folder of its own, on a free port of this machine.</summary>
public sealed class BotProcess : IAsyncDisposable
{
    // Several bots may start at once beside a browser, on two cores.
    private static readonly TimeSpan StartsWithin = TimeSpan.FromMinutes(3);

    private static byte[]? _model;

    private readonly StringBuilder _output = new();
    private readonly Dictionary<string, string> _settings = [];
    private Process? _process;

    /// <summary>Prepares a bot; it is not started yet.</summary>
    public BotProcess()
    {
        DataFolder = Directory.CreateTempSubdirectory("chatbot-e2e-").FullName;
        Address = new Uri($"http://127.0.0.1:{FreePort()}");
        Set("Data__Folder", DataFolder);
        Set("URLS", Address.ToString());
        TakeTrainedModel();
    }

    /// <summary>Where the bot answers; the same after a restart.</summary>
    public Uri Address { get; }

    /// <summary>Everything that the bot keeps.</summary>
    public string DataFolder { get; }

    /// <summary>What the bot has written to its standard output and error so far.</summary>
    public string Output
    {
        get
        {
            lock (_output)
            {
                return _output.ToString();
            }
        }
    }

    /// <summary>Where the build put the bot, beside these tests and in the same configuration.</summary>
    public static string Assembly
    {
        get
        {
            var here = new DirectoryInfo(AppContext.BaseDirectory);
            var configuration = here.Parent!.Name;
            var root = here.Parent.Parent!.Parent!.Parent!.Parent!.FullName;
            return Path.Combine(root, "Bot", "bin", configuration, here.Name, "Bot.dll");
        }
    }

    /// <summary>Gives the bot a setting, as an environment variable.</summary>
    public BotProcess Set(string name, string value)
    {
        _settings[name] = value;
        return this;
    }

    /// <summary>Starts the bot and returns once it says that it can answer.</summary>
    public async Task<BotProcess> StartAsync()
    {
        Launch();
        using var http = new HttpClient { BaseAddress = Address };
        using var limit = new CancellationTokenSource(StartsWithin);

        while (!await IsReadyAsync(http, limit.Token))
        {
            if (_process!.HasExited)
            {
                throw new InvalidOperationException($"The bot ended with exit code {_process.ExitCode}:\n{Output}");
            }

            limit.Token.ThrowIfCancellationRequested();
        }

        await KeepTrainedModelAsync();
        return this;
    }

    /// <summary>Starts the bot and waits for its end, for starts that must fail.</summary>
    /// <returns>The exit code.</returns>
    public async Task<int> RunAsync()
    {
        Launch();
        using var limit = new CancellationTokenSource(StartsWithin);
        await _process!.WaitForExitAsync(limit.Token);
        return _process.ExitCode;
    }

    /// <summary>Starts the bot, asks it to end once it has written this, as a service manager would, and waits for its end.</summary>
    /// <returns>The exit code.</returns>
    public async Task<int> RunUntilAsync(string written)
    {
        Launch();
        using var limit = new CancellationTokenSource(StartsWithin);

        while (!Output.Contains(written, StringComparison.Ordinal) && !_process!.HasExited)
        {
            await Task.Delay(20, limit.Token);
        }

        await SignalAsync("-TERM");
        await _process!.WaitForExitAsync(limit.Token);
        return _process.ExitCode;
    }

    /// <summary>Ends the bot at once, as a crash or a power cut does.</summary>
    public async Task KillAsync()
    {
        _process!.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
        _process = null;
    }

    /// <summary>Stops the bot where it is, as an overloaded or paused machine does; it does not notice.</summary>
    public Task FreezeAsync() => SignalAsync("-STOP");

    /// <summary>Lets a frozen bot go on.</summary>
    public Task ThawAsync() => SignalAsync("-CONT");

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_process is not null)
        {
            await KillAsync();
        }

        Directory.Delete(DataFolder, recursive: true);
    }

    private async Task SignalAsync(string signal)
    {
        using var kill = Process.Start("kill", [signal, _process!.Id.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
    }

    private string ModelFile => Path.Combine(DataFolder, "understanding", "model.bin");

    /// <summary>The first bot trains its classifier; the others find it trained, as a second start does.</summary>
    private void TakeTrainedModel()
    {
        if (Volatile.Read(ref _model) is { } model)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(ModelFile)!);
            File.WriteAllBytes(ModelFile, model);
        }
    }

    private async Task KeepTrainedModelAsync()
    {
        if (Volatile.Read(ref _model) is null && File.Exists(ModelFile))
        {
            Volatile.Write(ref _model, await File.ReadAllBytesAsync(ModelFile));
        }
    }

    private static async Task<bool> IsReadyAsync(HttpClient http, CancellationToken cancellationToken)
    {
        try
        {
            using var response = await http.GetAsync("/health/ready", cancellationToken);
            return response.StatusCode is HttpStatusCode.OK;
        }
        catch (HttpRequestException)
        {
            // Nobody listens yet: ask again, but leave the processor to the bot.
            await Task.Delay(20, cancellationToken);
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private void Launch()
    {
        var start = new ProcessStartInfo("dotnet", [Assembly])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = DataFolder,
        };

        foreach (var (name, value) in _settings)
        {
            start.Environment[name] = value;
        }

        _process = new Process { StartInfo = start };
        _process.OutputDataReceived += (_, line) => Keep(line.Data);
        _process.ErrorDataReceived += (_, line) => Keep(line.Data);
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    private void Keep(string? line)
    {
        lock (_output)
        {
            _output.AppendLine(line);
        }
    }
}
