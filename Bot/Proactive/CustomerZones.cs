using System.Data.Common;
using ChatBot.Connectors.Capabilities;
using Dapper;

namespace ChatBot.Proactive;

/// <summary>In which time zone each customer lives, as their own device said last.</summary>
internal static class CustomerZones
{
    /// <summary>Notes a customer's time zone, where their channel tells a name that is known.</summary>
    public static Task SeeAsync(DbTransaction transaction, CustomerId customer, string? zone) =>
        zone is { Length: > 0 } && TimeZoneInfo.TryFindSystemTimeZoneById(zone, out _)
            ? transaction.Connection!.ExecuteAsync(
                "INSERT INTO customer_zones (customer, zone) VALUES (@customer, @zone) ON CONFLICT (customer) DO UPDATE SET zone = excluded.zone",
                new { customer = customer.Value, zone },
                transaction)
            : Task.CompletedTask;

    /// <summary>A customer's time zone; null when it is not known.</summary>
    public static async Task<TimeZoneInfo?> FindAsync(DbTransaction transaction, CustomerId customer) =>
        await transaction.Connection!.ExecuteScalarAsync<string?>("SELECT zone FROM customer_zones WHERE customer = @customer", new { customer = customer.Value }, transaction) is { } name &&
        TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone)
            ? zone
            : null;
}
