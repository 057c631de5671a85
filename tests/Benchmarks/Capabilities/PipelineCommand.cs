using System.Diagnostics;
using System.Globalization;
using ChatBot.Connectors;
using ChatBot.Connectors.Approvals;
using ChatBot.Connectors.Capabilities;
using ChatBot.Connectors.Capabilities.Orders;
using ChatBot.Connectors.Capabilities.Overview;
using ChatBot.Connectors.Compositions;
using ChatBot.Connectors.Identity;
using ChatBot.Connectors.Pipeline;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace ChatBot.Benchmarks.Capabilities;

/// <summary>What the capabilities' pipeline costs, in process: a cached read, the rules' decision, and an answer of five parts that take 100 ms each.</summary>
internal static class PipelineCommand
{
    private static readonly Caller Ada = new()
    {
        Level = CallerLevel.Verified, Customer = new("ada"), Channel = "directline", ConversationId = "c", TurnKey = "t",
    };

    public static async Task<int> RunAsync()
    {
        var folder = Directory.CreateTempSubdirectory("chatbot-pipeline-").FullName;
        await using var services = Services(folder);
        var capabilities = services.GetRequiredService<ICapabilities>();
        var request = new GetOrderStatus(new("1042"));
        await capabilities.InvokeAsync(request, Ada, CancellationToken.None);

        await MeasureAsync("cached read, get_order_status", 200_000, () => capabilities.InvokeAsync(request, Ada, CancellationToken.None));
        Decisions(services);
        await MeasureAsync("overview of five parts of 100 ms", 100, () => OverviewAsync());
        return 0;
    }

    private static ServiceProvider Services(string folder)
    {
        var rules = Enumerable.Range(0, 20).SelectMany(i => new Dictionary<string, string?>
        {
            [$"Guardrails:Rules:r{i}:Verbs:0"] = "refund_payment",
            [$"Guardrails:Rules:r{i}:Parameter"] = "amount",
            [$"Guardrails:Rules:r{i}:MoreThan"] = $"{100 + i}",
            [$"Guardrails:Rules:r{i}:RiskFrom"] = "90",
            [$"Guardrails:Rules:r{i}:OutsideRegions:0"] = "US",
        });
        var configuration = new ConfigurationBuilder()
            .AddJsonFile(Path.Combine(AppContext.BaseDirectory, "appsettings.json"))
            .AddInMemoryCollection(rules)
            .AddInMemoryCollection(new Dictionary<string, string?> { ["Data:Folder"] = folder, ["Capabilities:get_order_status:Cache"] = "01:00:00", ["Capabilities:get_order_status:Limit:Calls"] = "1000000" })
            .Build();
        var nothing = new Nothing();
        return new ServiceCollection()
            .AddLogging()
            .AddSingleton<IHostEnvironment>(nothing)
            .AddSingleton<ICallJournal>(nothing).AddSingleton<IAuditLog>(nothing).AddSingleton<IApprovalStore>(nothing).AddSingleton<IOneTimeCodeStore>(nothing)
            .AddConnectors(configuration)
            .BuildServiceProvider();
    }

    private static void Decisions(ServiceProvider services)
    {
        var rules = services.GetRequiredService<GuardrailRules>().For("refund_payment");
        var facts = new CallFacts { Role = CallerRole.Customer, Regions = ["DE"], Risk = 20, Numbers = new Dictionary<string, decimal?> { ["amount"] = 110 } };
        var times = new double[100_000];
        for (var i = -10_000; i < times.Length; i++)
        {
            var began = Stopwatch.GetTimestamp();
            rules.Decide(CallerLevel.Verified, "directline", facts);
            if (i >= 0)
            {
                times[i] = Stopwatch.GetElapsedTime(began).TotalMicroseconds;
            }
        }

        Say("decision of 20 rules", times, null);
    }

    private static async Task OverviewAsync()
    {
        var slow = new Slow();
        var parts = new PartsTogether(new Lazy<ICapabilities>(slow), Options.Create(new CompositionOptions()), TimeProvider.System, NullLogger<PartsTogether>.Instance);
        var request = new GetCustomerOverview();
        await new CustomerOverviews(parts).AnswerAsync(request, new(new(CapabilityFacts.Of(typeof(GetCustomerOverview)), new(), "Compositions", true), request, Ada), CancellationToken.None);
    }

    private static async Task MeasureAsync(string what, int times, Func<Task> act)
    {
        for (var i = 0; i < Math.Min(times, 20_000) / 10; i++)
        {
            await act();
        }

        var measured = new double[times];
        var allocated = GC.GetTotalAllocatedBytes(precise: true);
        for (var i = 0; i < times; i++)
        {
            var began = Stopwatch.GetTimestamp();
            await act();
            measured[i] = Stopwatch.GetElapsedTime(began).TotalMicroseconds;
        }

        Say(what, measured, (GC.GetTotalAllocatedBytes(precise: true) - allocated) / times);
    }

    private static void Say(string what, double[] times, long? bytes)
    {
        Array.Sort(times);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{what}: p50 {times[times.Length / 2]:F2} µs, p99 {times[times.Length * 99 / 100]:F2} µs, max {times[^1]:F0} µs{(bytes is { } each ? $", {each} B" : "")}"));
    }

    /// <summary>Remembers nothing.</summary>
    private sealed class Nothing : ICallJournal, IAuditLog, IApprovalStore, IOneTimeCodeStore, IHostEnvironment
    {
        public string EnvironmentName { get; set; } = "Benchmark";

        public string ApplicationName { get; set; } = "Benchmark";

        public string ContentRootPath { get; set; } = AppContext.BaseDirectory;

        public Microsoft.Extensions.FileProviders.IFileProvider ContentRootFileProvider { get; set; } = new Microsoft.Extensions.FileProviders.NullFileProvider();

        public Task<JournalEntry?> BeginAsync(JournalEntry begun, CancellationToken cancellationToken) => Task.FromResult<JournalEntry?>(null);

        public Task CompleteAsync(string key, string outcome, CancellationToken cancellationToken) => Task.CompletedTask;

        public ValueTask AppendAsync(AuditRecord record, CancellationToken cancellationToken) => ValueTask.CompletedTask;

        public Task<ApprovalRequest> RequestAsync(ApprovalRequest asked, CancellationToken cancellationToken) => Task.FromResult(asked);

        public Task SaveAsync(OneTimeCode code, CancellationToken cancellationToken) => Task.CompletedTask;

        public Task<OneTimeCode?> FindAsync(string conversationId, string turnKey, CancellationToken cancellationToken) => Task.FromResult<OneTimeCode?>(null);

        public Task<int> CountTryAsync(string id, string turnKey, CancellationToken cancellationToken) => Task.FromResult(0);

        public Task<bool> UseAsync(string id, string turnKey, CancellationToken cancellationToken) => Task.FromResult(false);
    }

    /// <summary>Systems that take 100 ms to find nothing.</summary>
    private sealed class Slow : ICapabilities
    {
        public bool CanAnswer(string verb) => true;

        public async Task<CapabilityResult<TAnswer>> InvokeAsync<TAnswer>(ICapability<TAnswer> request, Caller caller, CancellationToken cancellationToken)
            where TAnswer : class
        {
            await Task.Delay(100, cancellationToken);
            return Problem.NotFound();
        }
    }
}
