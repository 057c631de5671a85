using ChatBot.Connectors.Identity;
using ChatBot.Connectors.Pipeline;
using ChatBot.Connectors.Plumbing;
using Microsoft.Data.Sqlite;

namespace ChatBot.Data;

internal static class DataServices
{
    private const string StoreKey = "ConnectionStrings:Store";

    private const string StoreFile = "store.db";

    /// <summary>The store and the folder it lives in; its tables are brought up to date before anything else starts.</summary>
    public static IServiceCollection AddData(this IServiceCollection services, IConfiguration configuration)
    {
        StrictSettings.CheckKeys(configuration.GetSection("Data"), ["Folder"]);
        StrictSettings.CheckKeys(configuration.GetSection("ConnectionStrings"), ["Store"]);
        services.AddSingleton<IStore>(provider => Open(configuration.GetConnectionString("Store"), provider.GetRequiredService<DataFolder>()));
        services.AddSingleton<ICallJournal, CallJournal>();
        services.AddSingleton<IOneTimeCodeStore, OneTimeCodeStore>();
        services.AddSingleton<AuditLog>();
        services.AddSingleton<IAuditLog>(provider => provider.GetRequiredService<AuditLog>());
        services.AddHostedService<MigrationService>();
        services.AddHostedService(provider => provider.GetRequiredService<AuditLog>());
        return services;
    }

    private static SqliteStore Open(string? given, DataFolder folder)
    {
        try
        {
            return new SqliteStore(
                given is { Length: > 0 } ? given : new SqliteConnectionStringBuilder { DataSource = folder.PathOf(StoreFile) }.ConnectionString);
        }
        catch (Exception exception) when (exception is SqliteException or ArgumentException or FormatException)
        {
            // The connection string may hold a password, so it is not shown.
            throw given is { Length: > 0 }
                ? new SettingsException(StoreKey, $"names no store that can be opened ({exception.Message})", "Write it as Data Source=/path/to/store.db, in a folder where the bot may write.")
                : new SettingsException(DataFolder.Key, $"holds a {StoreFile} that cannot be opened ({exception.Message})", "Let the bot write to the folder; if the file is damaged, bring it back from a backup or move it away.");
        }
    }

    private sealed class MigrationService(IStore store, TimeProvider clock) : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken) => Migrations.ApplyAsync(store, clock, cancellationToken);

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
