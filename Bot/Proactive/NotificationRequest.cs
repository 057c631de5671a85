using System.Text.Json;
using System.Text.Json.Nodes;
using ChatBot.Connectors.Capabilities;
using ChatBot.Connectors.Capabilities.Events;

namespace ChatBot.Proactive;

/// <summary>What another system wants a customer to be told.</summary>
/// <param name="Type">The kind of event: <c>order_shipped</c>.</param>
/// <param name="Customer">Whom it concerns.</param>
/// <param name="Data">The event's properties: <c>{"order":"1042","carrier":"UPS"}</c>.</param>
/// <param name="OccurredAt">When it happened; now, when it is not said.</param>
internal sealed record NotificationRequest(string? Type, NotificationCustomer? Customer, JsonObject? Data, DateTimeOffset? OccurredAt)
{
    private static readonly JsonSerializerOptions Strict = new(JsonSerializerDefaults.Web)
    {
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
    };

    /// <summary>The event that this tells.</summary>
    /// <param name="id">Names it: the same for a repeated request.</param>
    /// <exception cref="JsonException">It lacks something; the message says what.</exception>
    public BusinessEvent ToEvent(string id, DateTimeOffset now)
    {
        if (Type is null || !EventKinds.All.Contains(Type))
        {
            throw new JsonException($"type is none of {string.Join(", ", EventKinds.All)}.");
        }

        // The kind comes first, where the reader looks for it.
        var happened = new JsonObject { ["type"] = Type };

        foreach (var (name, value) in Data ?? [])
        {
            if (name is not "type")
            {
                happened[name] = value?.DeepClone();
            }
        }

        happened["id"] = id;
        happened["occurredAt"] = OccurredAt ?? now;
        happened["subject"] = JsonSerializer.SerializeToNode(Subject(), Strict);
        return happened.Deserialize<BusinessEvent>(Strict)!;
    }

    private EventSubject Subject()
    {
        var subject = new EventSubject(
            CustomerId.TryParse(Customer?.Id, out var customer) ? customer : null,
            Customer?.ExternalId,
            EmailAddress.TryParse(Customer?.Email, out var email) ? email : null);
        return subject == new EventSubject() ? throw new JsonException("customer needs id, externalId or email.") : subject;
    }
}

/// <summary>A customer, by any of these.</summary>
/// <param name="Id">Our own id.</param>
/// <param name="ExternalId">The id in the caller's system.</param>
/// <param name="Email">The e-mail address.</param>
internal sealed record NotificationCustomer(string? Id, string? ExternalId, string? Email);

/// <summary>What became of a request to tell something.</summary>
/// <param name="Id">Its name, for asking again.</param>
/// <param name="State">waiting, queued, told, expired, collapsed, no_consent, or not_told where the rules say so.</param>
internal sealed record NotificationState(string Id, string State);
