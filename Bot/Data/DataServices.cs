using System.Data.Common;
using ChatBot.Connectors.Identity;
using ChatBot.Connectors.Pipeline;
using ChatBot.Connectors.Plumbing;
using ChatBot.Conversations;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace ChatBot.Data;

internal static class DataServices
{
    private const string StoreKey = "ConnectionStrings:Store";

    private const string StoreFile = "store.db";

    /// <summary>The store and the folder it lives in; its tables are brought up to date before anything else starts.</summary>
    public static IServiceCollection AddData(this IServiceCollection services, IConfiguration configuration)
    {
        StrictSettings.CheckKeys(configuration.GetSection("Data"), ["Folder", "Keep"]);
        services.AddSettings<ReplicaOptions, ReplicaOptionsValidator>(configuration, ReplicaOptions.Section);
        services.AddSettings<KeepOptions, KeepOptionsValidator>(configuration, KeepOptions.Section);
        StrictSettings.CheckKeys(configuration.GetSection("ConnectionStrings"), ["Store"]);
        services.AddStore(configuration.GetConnectionString("Store"));
        services.AddSingleton<ICallJournal, CallJournal>();
        services.AddSingleton<IOneTimeCodeStore, OneTimeCodeStore>();
        services.AddSingleton<AuditLog>();
        services.AddSingleton<IAuditLog>(provider => provider.GetRequiredService<AuditLog>());
        services.AddHostedService<MigrationService>();
        services.AddReplica(configuration.GetConnectionString("Store"));
        services.AddHostedService(provider => provider.GetRequiredService<AuditLog>());
        services.AddHostedService<Retention>();
        return services;
    }

    /// <summary>PostgreSQL where the connection string names a host, else a SQLite file.</summary>
    private static void AddStore(this IServiceCollection services, string? given)
    {
        if (IsPostgres(given))
        {
            services.AddSingleton(provider => new PostgresStore(given!, provider.GetRequiredService<TimeProvider>()));
            services.AddSingleton<IStore>(provider => provider.GetRequiredService<PostgresStore>());
            services.AddSingleton<Replica>();
            services.AddSingleton<PostgresSignals>();
            services.AddSingleton<ISignals>(provider => provider.GetRequiredService<PostgresSignals>());
            services.AddSingleton<Leases>();
            services.AddSingleton<IOwnership>(provider => provider.GetRequiredService<Leases>());
        }
        else
        {
            services.AddSingleton<IStore>(provider => Open(given, provider.GetRequiredService<DataFolder>()));
            services.AddSingleton<ISignals, NoOthers>();
            services.AddSingleton<IOwnership, SoleOwner>();
        }
    }

    /// <summary>After the tables, before whatever works with them.</summary>
    private static void AddReplica(this IServiceCollection services, string? given)
    {
        if (IsPostgres(given))
        {
            services.AddHostedService(provider => provider.GetRequiredService<Leases>());
            services.AddHostedService(provider => provider.GetRequiredService<PostgresSignals>());
        }
    }

    private static bool IsPostgres(string? given)
    {
        try
        {
            return new DbConnectionStringBuilder { ConnectionString = given }.ContainsKey("Host") && new NpgsqlConnectionStringBuilder(given).Host is not null;
        }
        catch (ArgumentException)
        {
            throw new SettingsException(
                StoreKey,
                "cannot be read",
                "Write it as Data Source=/path/to/store.db for SQLite, or as Host=server;Database=chatbot;Username=chatbot;Password=... for PostgreSQL.");
        }
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
        public async Task StartAsync(CancellationToken cancellationToken)
        {
            try
            {
                await Migrations.ApplyAsync(store, clock, cancellationToken);
            }
            catch (Exception exception) when (exception is StoreUnavailableException or PostgresException { SqlState: "28000" or "28P01" or "3D000" or "42501" })
            {
                throw new SettingsException(
                    StoreKey, $"names a server that cannot be used ({exception.Message})", "Check host, database, user and password; the user must own the database.");
            }
        }

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
