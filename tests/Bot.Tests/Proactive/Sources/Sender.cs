using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ChatBot.Tests.Proactive.Sources;

/// <summary>How one system signs what it delivers, and what its deliveries look like.</summary>
/// <param name="Name">The end of its address.</param>
/// <param name="Section">Its section of the settings, below <c>Connectors</c>.</param>
/// <param name="Sign">What a delivery carries beside its body: headers, or a query that begins with <c>?</c>.</param>
/// <param name="Followed">A delivery whose kind is followed; the argument makes it another one.</param>
/// <param name="Unfollowed">A delivery of a kind that is not followed.</param>
public sealed record Sender(
    string Name,
    string Section,
    Func<string, string, DateTimeOffset, IReadOnlyList<(string Name, string Value)>> Sign,
    Func<string, string> Followed,
    string Unfollowed)
{
    public const string Secret = "c2VjcmV0LW9mLXRoZS1zZW5kZXItMQ==";

    public const string PreviousSecret = "c2VjcmV0LW9mLXRoZS1zZW5kZXItMA==";

    public const string HubSpotAddress = "https://bot.example.com/api/webhooks/hubspot";

    /// <summary>Whether its deliveries carry a time that is checked.</summary>
    public bool TellsTime { get; init; }

    /// <summary>Whether a changed body shows: senders that show their secret sign nothing.</summary>
    public bool Signs { get; init; } = true;

    /// <summary>A body that cannot be read.</summary>
    public Func<string, string> Unreadable { get; init; } = id => "{" + id;

    public string ContentType { get; init; } = "application/json";

    public IEnumerable<KeyValuePair<string, string?>> Settings =>
    [
        new($"Connectors:{Section}:WebhookSecret", Secret),
        new($"Connectors:{Section}:PreviousWebhookSecret", PreviousSecret),
        .. More,
    ];

    public IReadOnlyList<KeyValuePair<string, string?>> More { get; init; } = [];

    /// <summary>All that are known; each must pass the same tests.</summary>
    public static IReadOnlyList<Sender> All { get; } =
    [
        new("stripe", "Stripe", SignStripe, id => $$$$"""{"id":"{{{{id}}}}","type":"invoice.payment_failed","created":1760000000,"data":{"object":{"customer":"cus_ada"}}}""", """{"id":"evt_0","type":"customer.created","created":1}""") { TellsTime = true },
        new("zendesk", "Zendesk", SignZendesk, id => $$"""{"type":"ticket_answered","ticket_id":"7","updated_at":"{{id}}","requester_email":"ada@example.com"}""", """{"type":"zen:event-type:ticket.created","id":"z-0"}""") { TellsTime = true },
        new("standard", "StandardWebhooks", SignStandard, id => $$$"""{"type":"order.shipped","data":{"customer_id":"ada","order_number":"1042","carrier":"{{{id}}}"}}""", """{"type":"order.paid"}""") { TellsTime = true },
        new("shopify", "Shopify", SignShopify, id => $$"""{"id":7,"name":"#1001.1","status":"success","tracking_number":"{{id}}","email":"ada@example.com"}""", """{"id":8,"name":"#1001.2","status":"cancelled"}""") { TellsTime = true },
        new("woocommerce", "WooCommerce", SignWooCommerce, id => $$"""{"id":727,"number":"727","status":"completed","billing":{"email":"ada@example.com"},"note":"{{id}}"}""", """{"id":728,"number":"728","status":"processing"}"""),
        new("hubspot", "HubSpot", SignHubSpot, id => $$"""[{"eventId":1,"occurredAt":1760000000000,"subscriptionType":"ticket.propertyChange","objectId":{{id.GetHashCode(StringComparison.Ordinal) & 0xffffff}},"propertyName":"hs_pipeline_stage","propertyValue":"2"}]""", """[{"eventId":2,"occurredAt":1,"subscriptionType":"contact.creation"}]""")
        {
            TellsTime = true,
            More = [new("Connectors:HubSpot:PublicAddress", HubSpotAddress)],
        },
        new("mailchimp", "Mailchimp", (_, secret, _) => [("?secret", secret)], id => $"type=unsubscribe&data%5Bemail%5D=ada%40example.com&data%5Bid%5D={id}", "type=campaign&data%5Bid%5D=1")
        {
            Signs = false,
            Unreadable = id => $"data%5Bid%5D={id}",
            ContentType = "application/x-www-form-urlencoded",
        },
        new("github", "GitHub", SignGitHub, id => $$$$"""{"action":"created","issue":{"number":7,"user":{"login":"ada"}},"comment":{"id":9,"created_at":"2026-11-20T10:00:00Z","author_association":"MEMBER","user":{"login":"{{{{id}}}}"}}}""", """{"zen":"Anything added dilutes everything else."}"""),
        new("cloudevents", "CloudEvents", (_, secret, _) => [("Authorization", $"Bearer {secret}")], id => $$$"""{"specversion":"1.0","type":"order.shipped","id":"{{{id}}}","source":"/shop","data":{"customer_id":"ada","order_number":"1042"}}""", """{"specversion":"1.0","type":"order.paid","id":"ce-0","source":"/shop"}""")
        {
            Signs = false,
            ContentType = "application/cloudevents+json",
        },
        new("crm", "SignedWebhooks:crm", SignCrm, id => $$$"""{"type":"device.alert","data":{"customer_id":"ada","device_id":"boiler-1","alert":"{{{id}}}"}}""", """{"type":"order.paid"}""")
        {
            TellsTime = true,
            More = [new("Connectors:SignedWebhooks:crm:TimestampHeader", "X-Time"), new("Connectors:SignedWebhooks:crm:Signed", "{timestamp}:{body}")],
        },
    ];

    public override string ToString() => Name;

    private static IReadOnlyList<(string, string)> SignStripe(string body, string secret, DateTimeOffset at) =>
        [("Stripe-Signature", $"t={at.ToUnixTimeSeconds()},v1={Convert.ToHexStringLower(Hmac(secret, $"{at.ToUnixTimeSeconds()}.{body}"))}")];

    private static IReadOnlyList<(string, string)> SignZendesk(string body, string secret, DateTimeOffset at)
    {
        var timestamp = at.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
        return [("X-Zendesk-Webhook-Signature", Convert.ToBase64String(Hmac(secret, timestamp + body))), ("X-Zendesk-Webhook-Signature-Timestamp", timestamp)];
    }

    private static IReadOnlyList<(string, string)> SignStandard(string body, string secret, DateTimeOffset at)
    {
        var id = $"msg_{IdOf(body)}";
        var signature = HMACSHA256.HashData(Convert.FromBase64String(secret), Encoding.UTF8.GetBytes($"{id}.{at.ToUnixTimeSeconds()}.{body}"));
        return [("webhook-id", id), ("webhook-timestamp", $"{at.ToUnixTimeSeconds()}"), ("webhook-signature", $"v1,{Convert.ToBase64String(signature)}")];
    }

    private static IReadOnlyList<(string, string)> SignShopify(string body, string secret, DateTimeOffset at) =>
    [
        ("X-Shopify-Hmac-Sha256", Convert.ToBase64String(Hmac(secret, body))),
        ("X-Shopify-Webhook-Id", IdOf(body)),
        ("X-Shopify-Topic", "fulfillments/create"),
        ("X-Shopify-Triggered-At", at.ToString("O", CultureInfo.InvariantCulture)),
    ];

    private static IReadOnlyList<(string, string)> SignWooCommerce(string body, string secret, DateTimeOffset at) =>
        [("X-WC-Webhook-Signature", Convert.ToBase64String(Hmac(secret, body))), ("X-WC-Webhook-Delivery-ID", IdOf(body))];

    private static IReadOnlyList<(string, string)> SignHubSpot(string body, string secret, DateTimeOffset at) =>
    [
        ("X-HubSpot-Signature-v3", Convert.ToBase64String(Hmac(secret, $"POST{HubSpotAddress}{body}{at.ToUnixTimeMilliseconds()}"))),
        ("X-HubSpot-Request-Timestamp", $"{at.ToUnixTimeMilliseconds()}"),
    ];

    private static IReadOnlyList<(string, string)> SignGitHub(string body, string secret, DateTimeOffset at) =>
        [("X-Hub-Signature-256", $"sha256={Convert.ToHexStringLower(Hmac(secret, body))}"), ("X-GitHub-Delivery", IdOf(body))];

    private static IReadOnlyList<(string, string)> SignCrm(string body, string secret, DateTimeOffset at) =>
        [("X-Signature", Convert.ToHexStringLower(Hmac(secret, $"{at.ToUnixTimeSeconds()}:{body}"))), ("X-Time", $"{at.ToUnixTimeSeconds()}")];

    private static byte[] Hmac(string secret, string text) => HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes(text));

    /// <summary>The same for the same body, as a sender's own id is.</summary>
    private static string IdOf(string body) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(body)))[..16];
}
