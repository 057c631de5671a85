using System.Data.Common;
using System.Text.Json;
using ChatBot.Connectors.Capabilities;
using ChatBot.Connectors.Capabilities.Contacts;
using ChatBot.Connectors.Capabilities.Events;
using ChatBot.Conversations;
using ChatBot.Subscriptions;
using Dapper;

namespace ChatBot.Proactive;

/// <summary>Where every business event comes in, whoever brings it: to its customer, onto the timeline, to who subscribed, and as a notice into a conversation. Once.</summary>
internal sealed class EventIntake(ICapabilities capabilities, Notices notices, Consents consents, Subscribers subscribers, TimeProvider clock)
{
    /// <summary>The customer whom an event concerns; null when nobody is known by what its sender says.</summary>
    /// <param name="turnKey">Names the work that asks, for the audit.</param>
    /// <exception cref="CustomersUnavailableException">It cannot be found out now.</exception>
    public async Task<CustomerIdentified?> FindCustomerAsync(EventSubject subject, string turnKey, CancellationToken cancellationToken)
    {
        var caller = new Caller
        {
            Level = CallerLevel.System,
            Channel = "webhook",
            ConversationId = "",
            TurnKey = turnKey,
        };
        var result = await capabilities.InvokeAsync(new IdentifyCustomer(subject), caller, cancellationToken);

        return result.Problem switch
        {
            null => result.Answer,
            { Kind: ProblemKind.NotFound } => null,
            var problem => throw new CustomersUnavailableException(problem),
        };
    }

    /// <summary>Takes an event in. One that came before changes nothing.</summary>
    public async Task<TakenIn> TakeAsync(DbTransaction transaction, string source, BusinessEvent happened, CustomerIdentified? customer)
    {
        if (!await RecordAsync(transaction, source, happened, customer?.Customer))
        {
            return new TakenIn(IsNew: false, ToRing: null);
        }

        await subscribers.TellAsync(transaction, source, happened, customer?.Customer);

        if (customer is null)
        {
            return new TakenIn(IsNew: true, ToRing: null);
        }

        if (happened is MailingListLeft)
        {
            await consents.SetAsync(transaction, customer.Customer, Consents.Marketing, given: false);
        }

        return new TakenIn(IsNew: true, await notices.AddAsync(transaction, source, happened, customer.Customer, customer.WantsServiceMessages));
    }

    /// <summary>Puts an event on the timeline. False when it is there already, unless only now it is known whom it concerns.</summary>
    private async Task<bool> RecordAsync(DbTransaction transaction, string source, BusinessEvent happened, CustomerId? customer) =>
        await transaction.Connection!.ExecuteAsync(
            """
            INSERT INTO timeline (customer, type, occurred_at, recorded_at, source, data, event_key)
            VALUES (@customer, @type, @occurred, @recorded, @source, @data, @key)
            ON CONFLICT (event_key) DO UPDATE SET customer = excluded.customer WHERE timeline.customer IS NULL AND excluded.customer IS NOT NULL
            """,
            new
            {
                customer = customer?.Value,
                type = happened.GetType().Name,
                occurred = happened.OccurredAt.ToUnixTimeMilliseconds(),
                recorded = clock.GetUtcNow().ToUnixTimeMilliseconds(),
                source,
                data = JsonSerializer.Serialize(happened),
                key = EventKinds.KeyOf(source, happened),
            },
            transaction) == 1;
}

/// <summary>What became of an event that came in.</summary>
/// <param name="IsNew">It was not known before.</param>
/// <param name="ToRing">The conversation to ring once the transaction is committed; null when nothing is to be told now.</param>
internal readonly record struct TakenIn(bool IsNew, ConversationKey? ToRing);

/// <summary>Who is concerned cannot be found out now.</summary>
internal sealed class CustomersUnavailableException(Problem problem) : Exception($"identify_customer: {problem.Kind} ({problem.Reference}).");
