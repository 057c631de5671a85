using System.Data.Common;
using ChatBot.Connectors.Capabilities;
using Dapper;
using Microsoft.Extensions.Options;

namespace ChatBot.Proactive;

/// <summary>When a notice may be told: not within its customer's quiet hours, and not more often than its rule allows.</summary>
internal sealed class NoticeTimes(IOptions<ProactiveOptions> options)
{
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    /// <summary>The first instant from now on at which a notice may be told.</summary>
    /// <param name="isAwake">The customer is in the conversation now, whatever their clock says.</param>
    public async Task<DateTimeOffset> FirstAsync(
        DbTransaction transaction, CustomerId customer, NotificationRuleOptions rule, DateTimeOffset now, bool isAwake)
    {
        var soonest = await WithinLimitAsync(transaction, customer, rule, now);
        var zone = await ZoneOfAsync(transaction, customer);
        return isAwake && soonest == now ? now : rule.NotQuiet(soonest, zone);
    }

    /// <summary>Where the customer's clock is, as the device said that they used last.</summary>
    private async Task<TimeZoneInfo> ZoneOfAsync(DbTransaction transaction, CustomerId customer)
    {
        var name = await transaction.Connection!.ExecuteScalarAsync<string?>(
            "SELECT time_zone FROM conversation_directory WHERE customer = @customer AND time_zone IS NOT NULL ORDER BY last_seen_at DESC LIMIT 1",
            new { customer = customer.Value },
            transaction);
        return TimeZoneInfo.FindSystemTimeZoneById(TimeZoneInfo.TryFindSystemTimeZoneById(name ?? "", out _) ? name! : options.Value.TimeZone);
    }

    private static async Task<DateTimeOffset> WithinLimitAsync(DbTransaction transaction, CustomerId customer, NotificationRuleOptions rule, DateTimeOffset now)
    {
        if (rule.MostPerDay == 0)
        {
            return now;
        }

        // One that stands in a mailbox counts as told now.
        var told = (await transaction.Connection!.QueryAsync<long>(
            """
            SELECT COALESCE(settled_at, @now) FROM notices
            WHERE customer = @customer AND category = @Category AND (state = 'queued' OR (state = 'told' AND settled_at > @since))
            ORDER BY 1 DESC LIMIT @MostPerDay
            """,
            new
            {
                customer = customer.Value,
                rule.Category,
                rule.MostPerDay,
                now = now.ToUnixTimeMilliseconds(),
                since = (now - Day).ToUnixTimeMilliseconds(),
            },
            transaction)).ToList();
        return told.Count < rule.MostPerDay ? now : DateTimeOffset.FromUnixTimeMilliseconds(told[^1]) + Day;
    }
}
