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
        var zone = await CustomerZones.FindAsync(transaction, customer) ?? TimeZoneInfo.FindSystemTimeZoneById(options.Value.TimeZone);
        return isAwake && soonest == now ? now : rule.NotQuiet(soonest, zone);
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
