using System.Data.Common;
using ChatBot.Connectors.Capabilities;
using Dapper;

namespace ChatBot.Proactive;

/// <summary>What customers said, in chat, about being written to. Where one has said nothing, the business's own record counts.</summary>
internal sealed class Consents(TimeProvider clock)
{
    /// <summary>Messages about the customer's own orders and payments.</summary>
    public const string Service = "service";

    /// <summary>Advertising, in chat as by mail.</summary>
    public const string Marketing = "marketing";

    public static async Task<bool?> FindAsync(DbTransaction transaction, CustomerId customer, string category) =>
        await transaction.Connection!.ExecuteScalarAsync<long?>(
            "SELECT given FROM consents WHERE customer = @customer AND category = @category",
            new { customer = customer.Value, category },
            transaction) is { } given ? given != 0 : null;

    public Task SetAsync(DbTransaction transaction, CustomerId customer, string category, bool given) =>
        transaction.Connection!.ExecuteAsync(
            """
            INSERT INTO consents (customer, category, given, at) VALUES (@customer, @category, @given, @at)
            ON CONFLICT (customer, category) DO UPDATE SET given = excluded.given, at = excluded.at
            """,
            new { customer = customer.Value, category, given = given ? 1 : 0, at = clock.GetUtcNow().ToUnixTimeMilliseconds() },
            transaction);
}
