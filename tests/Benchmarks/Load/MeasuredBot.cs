using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Net.WebSockets;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace ChatBot.Benchmarks.Load;

/// <summary>A bot in a process of its own, with a data folder of its own, and what is asked of it.</summary>
internal sealed class MeasuredBot(string program) : IAsyncDisposable
{
    private const string Secret = "whsec_benchmark";

    private const string DirectLineSecret = "the-secret-of-these-measurements";

    private readonly string _folder = Directory.CreateTempSubdirectory("chatbot-load-").FullName;
    private readonly Uri _address = new($"http://127.0.0.1:{FreePort()}");
    private readonly HttpClient _http = new(new SocketsHttpHandler { MaxConnectionsPerServer = 256 });
    private readonly List<ClientWebSocket> _streams = [];
    private readonly List<(Uri Address, Process Process)> _replicas = [];
    private Process? _process;
    private int _asked;
    private int _sent;

    public Uri Address => _address;

    public double ResidentMegabytes
    {
        get
        {
            _process!.Refresh();
            return _process.WorkingSet64 / 1024.0 / 1024.0;
        }
    }

    /// <summary>What the bot, with all its replicas, has used so far.</summary>
    public TimeSpan ProcessorTime
    {
        get
        {
            var processes = _replicas.Select(replica => replica.Process).Append(_process!).ToList();
            processes.ForEach(process => process.Refresh());
            return processes.Aggregate(TimeSpan.Zero, (sum, process) => sum + process.TotalProcessorTime);
        }
    }

    /// <summary>Starts more processes on the same store; from then on the next one is asked each time, as a plain load balancer does.</summary>
    public async Task AddReplicasAsync(int count)
    {
        for (var i = 0; i < count; i++)
        {
            var address = new Uri($"http://127.0.0.1:{FreePort()}");
            _replicas.Add((address, Launch(address)));
            await AskUntilAnsweredAsync(address);
        }
    }

    /// <summary>Starts the bot and asks it something.</summary>
    /// <returns>Milliseconds from the start of the process to the answer.</returns>
    public async Task<double> StartAndAskAsync()
    {
        var began = Stopwatch.GetTimestamp();
        _process = Launch(_address);
        await AskUntilAnsweredAsync(_address);
        return Stopwatch.GetElapsedTime(began).TotalMilliseconds;
    }

    public async Task StopAsync()
    {
        _process!.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    /// <summary>Says something and waits for the answer: taken in, run, committed.</summary>
    public Task AskAsync(string conversation, string text)
    {
        var next = Interlocked.Increment(ref _sent) % (_replicas.Count + 1);
        return AskAsync(next == 0 ? _address : _replicas[next - 1].Address, conversation, text);
    }

    private async Task AskAsync(Uri address, string conversation, string text)
    {
        var id = Interlocked.Increment(ref _asked);
        using var response = await _http.PostAsJsonAsync(new Uri(address, "/api/messages"), new JsonObject
        {
            ["type"] = "message",
            ["id"] = $"{_process!.Id}-{id}",
            ["channelId"] = "load",
            ["from"] = new JsonObject { ["id"] = "user" },
            ["recipient"] = new JsonObject { ["id"] = "bot" },
            ["conversation"] = new JsonObject { ["id"] = conversation },
            ["deliveryMode"] = "expectReplies",
            ["locale"] = "en-US",
            ["text"] = text,
        });
        response.EnsureSuccessStatusCode();
        var body = await response.Content.ReadFromJsonAsync<JsonObject>();

        if (body!["activities"]!.AsArray().Count == 0)
        {
            throw new InvalidOperationException($"The bot says nothing to \"{text}\".");
        }
    }

    /// <summary>Delivers a signed event and waits for its acknowledgement.</summary>
    public Task PostWebhookAsync(int number) => PostWebhookAsync(
        $$$$"""{"id":"evt_{{{{number.ToString(CultureInfo.InvariantCulture)}}}}","type":"invoice.payment_failed","created":1760000000,"data":{"object":{"id":"in_1","customer":"cus_nobody","amount_due":100,"currency":"usd"}}}""");

    /// <summary>Delivers the news of a refund to Ada, and waits for its acknowledgement.</summary>
    /// <param name="cents">How much; the bot tells it her.</param>
    public Task PostRefundAsync(int cents) => PostWebhookAsync(
        $$$$"""{"id":"evt_refund_{{{{cents.ToString(CultureInfo.InvariantCulture)}}}}","type":"charge.refunded","created":1760000000,"data":{"object":{"id":"ch_1","customer":"cus_ada","amount_refunded":{{{{cents.ToString(CultureInfo.InvariantCulture)}}}},"currency":"usd"}}}""");

    private async Task PostWebhookAsync(string body)
    {
        var timestamp = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds();
        var signature = Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(Secret), Encoding.UTF8.GetBytes($"{timestamp}.{body}")));
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(_address, "/api/webhooks/stripe")) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.TryAddWithoutValidation("Stripe-Signature", $"t={timestamp},v1={signature}");
        using var response = await _http.SendAsync(request);

        if (response.StatusCode is not HttpStatusCode.Accepted)
        {
            throw new InvalidOperationException($"A webhook was answered with {(int)response.StatusCode}.");
        }
    }

    /// <summary>Begins a Direct Line conversation and leaves its stream open, as a page does that nobody looks at.</summary>
    public async Task OpenStreamAsync()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(_address, "/v3/directline/conversations"));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", DirectLineSecret);
        using var response = await _http.SendAsync(request);
        response.EnsureSuccessStatusCode();
        var opened = await response.Content.ReadFromJsonAsync<JsonObject>();
        var stream = new ClientWebSocket();

        lock (_streams)
        {
            _streams.Add(stream);
        }

        await stream.ConnectAsync(new Uri(opened!["streamUrl"]!.GetValue<string>()), CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        _streams.ForEach(stream => stream.Dispose());

        foreach (var (_, process) in _replicas)
        {
            process.Kill();
            await process.WaitForExitAsync();
            process.Dispose();
        }

        await StopAsync();
        _http.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private Process Launch(Uri address)
    {
        var process = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(program, "Bot.dll"), "--urls", address.ToString()])
        {
            WorkingDirectory = _folder,
            RedirectStandardOutput = true,
            Environment =
            {
                ["Data__Folder"] = _folder,
                ["Logging__LogLevel__Default"] = "Warning",
                ["DirectLine__Secret"] = DirectLineSecret,
                ["Connectors__Stripe__WebhookSecret"] = Secret,
            },
        })!;
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        return process;
    }

    private async Task AskUntilAnsweredAsync(Uri address)
    {
        while (true)
        {
            try
            {
                await AskAsync(address, "first", "hello");
                return;
            }
            catch (HttpRequestException)
            {
                // Nobody listens yet.
                await Task.Delay(5);
            }
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
