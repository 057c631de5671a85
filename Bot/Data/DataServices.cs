using ChatBot.Connectors.Identity;
using ChatBot.Connectors.Pipeline;
using ChatBot.Connectors.Plumbing;
using Microsoft.Data.Sqlite;

namespace ChatBot.Data;

internal static class DataServices
{
    /// <summary>The store and the folder it lives in; its tables are brought up to date before anything else starts.</summary>
    public static IServiceCollection AddData(this IServiceCollection services, IConfiguration configuration)
    {
        StrictSettings.CheckKeys(configuration.GetSection("Data"), ["Folder"]);
        StrictSettings.CheckKeys(configuration.GetSection("ConnectionStrings"), ["Store"]);
        services.AddSingleton<IStore>(provider => new SqliteStore(
            configuration.GetConnectionString("Store") is { Length: > 0 } given
                ? given
                : new SqliteConnectionStringBuilder { DataSource = provider.GetRequiredService<DataFolder>().PathOf("store.db") }.ConnectionString));
        services.AddSingleton<ICallJournal, CallJournal>();
        services.AddSingleton<IOneTimeCodeStore, OneTimeCodeStore>();
        services.AddSingleton<AuditLog>();
        services.AddSingleton<IAuditLog>(provider => provider.GetRequiredService<AuditLog>());
        services.AddHostedService<MigrationService>();
        services.AddHostedService(provider => provider.GetRequiredService<AuditLog>());
        return services;
    }

    private sealed class MigrationService(IStore store, TimeProvider clock) : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken) => Migrations.ApplyAsync(store, clock, cancellationToken);

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
