using ChatBot.Connectors.Capabilities.Events;

namespace ChatBot.Connectors.Webhooks;

/// <summary>A system that tells us by HTTP what happened in it.</summary>
public interface IWebhookSource
{
    /// <summary>The last part of its address, <c>/api/webhooks/{source}</c>: lower case.</summary>
    string Name { get; }

    /// <summary>Whether it is on: its secret is set. Off, its address does not exist.</summary>
    bool IsOn { get; }

    /// <summary>Answers a sender that greets before it delivers, or looks whether anybody is there. Nothing else happens.</summary>
    /// <param name="method">GET, OPTIONS or POST.</param>
    /// <param name="greeting">The request.</param>
    /// <returns>Null when this is no greeting.</returns>
    WebhookHandshake? Greet(string method, WebhookDelivery greeting) => null;

    /// <summary>Tells the sender's own words from everybody else's, over the raw bytes.</summary>
    /// <param name="delivery">The delivery as it came.</param>
    WebhookVerdict Verify(WebhookDelivery delivery);

    /// <summary>The delivery's own key: the same when it is delivered again.</summary>
    /// <param name="delivery">An authentic delivery.</param>
    /// <exception cref="System.Text.Json.JsonException">It cannot be read.</exception>
    string DeliveryKey(WebhookDelivery delivery);

    /// <summary>What happened. A kind that we do not follow is an empty list.</summary>
    /// <param name="delivery">An authentic delivery.</param>
    /// <exception cref="System.Text.Json.JsonException">It cannot be read.</exception>
    IReadOnlyList<BusinessEvent> Read(WebhookDelivery delivery);
}
