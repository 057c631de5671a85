using ChatBot.Connectors.Approvals;
using ChatBot.Connectors.Capabilities;
using ChatBot.Connectors.Identity;
using ChatBot.Connectors.Mail;
using ChatBot.Connectors.Pipeline;
using ChatBot.Connectors.Plumbing;
using ChatBot.Connectors.Sample;
using Dapper;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NSubstitute;

namespace ChatBot.Connectors.Tests;

/// <summary>All connectors as the host would have them, with the Sample shop in a folder of its own.</summary>
internal sealed class Business : IDisposable
{
    // The shop as the first start leaves it: made once, for it is the same whenever a test's clock begins.
    private static readonly Lazy<byte[]> Shop = new(MakeShop);

    private readonly ServiceProvider _services;
    private readonly bool _ownsFolder;

    public Business(Dictionary<string, string?>? settings = null, bool isFirstStart = false)
    {
        EmbeddedSqlite.MakeReady();
        _ownsFolder = settings?.ContainsKey("Data:Folder") is not true;
        Folder = settings?.GetValueOrDefault("Data:Folder") ?? Path.Combine(Path.GetTempPath(), $"chatbot-{Guid.NewGuid():N}");
        if (_ownsFolder && !isFirstStart)
        {
            Directory.CreateDirectory(Folder);
            File.WriteAllBytes(Path.Combine(Folder, "sample.db"), Shop.Value);
        }

        var configuration = new ConfigurationBuilder()
            .AddJsonFile(Path.Combine(AppContext.BaseDirectory, "appsettings.json"))
            .AddInMemoryCollection(new Dictionary<string, string?> { ["Data:Folder"] = Folder })
            .AddInMemoryCollection(settings ?? [])
            .Build();

        var environment = Substitute.For<IHostEnvironment>();
        environment.ContentRootPath.Returns(Folder);

        var services = new ServiceCollection()
            .AddLogging(logging => logging.SetMinimumLevel(LogLevel.Debug).AddProvider(Log))
            .AddSingleton(environment)
            .AddSingleton<TimeProvider>(Clock)
            .AddSingleton<ICallJournal>(Memory)
            .AddSingleton<IAuditLog>(Memory)
            .AddSingleton<IOneTimeCodeStore>(Memory)
            .AddSingleton<IApprovalStore>(Memory)
            .AddSingleton<IConfiguration>(configuration)
            .AddConnectors(configuration)
            .AddSingleton<IMailSender>(Mail);
        _services = services.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
    }

    public string Folder { get; }

    /// <summary>Waits between attempts end at once.</summary>
    public ManualClock Clock { get; } = new() { Haste = TimeSpan.FromSeconds(4) };

    public Memory Memory { get; } = new();

    public Mailbox Mail { get; } = new();

    public LogLines Log { get; } = new();

    public ICapabilities Capabilities => _services.GetRequiredService<ICapabilities>();

    public IOneTimeCodes Codes => _services.GetRequiredService<IOneTimeCodes>();

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public Task<CapabilityResult<TAnswer>> AskAsync<TAnswer>(ICapability<TAnswer> request, Caller caller)
        where TAnswer : class => Capabilities.InvokeAsync(request, caller, CancellationToken.None);

    /// <summary>Lets the background work run, as the host would.</summary>
    public async Task StartAsync()
    {
        foreach (var service in _services.GetServices<IHostedService>())
        {
            await service.StartAsync(CancellationToken.None);
        }
    }

    /// <summary>Asks the shop's database itself.</summary>
    public T Query<T>(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(Folder, "sample.db")}");
        connection.Open();
        return connection.ExecuteScalar<T>(sql)!;
    }

    public void Dispose()
    {
        _services.Dispose();
        SqliteConnection.ClearAllPools();
        if (_ownsFolder && Directory.Exists(Folder))
        {
            Directory.Delete(Folder, recursive: true);
        }
    }

    private static byte[] MakeShop()
    {
        var path = Path.GetTempFileName();
        using (var connection = new SqliteConnection($"Data Source={path};Pooling=False"))
        {
            connection.Open();
            using var transaction = connection.BeginTransaction();
            SampleSeed.Fill(connection, new ManualClock().GetUtcNow());
            transaction.Commit();
        }

        var shop = File.ReadAllBytes(path);
        File.Delete(path);
        return shop;
    }
}
