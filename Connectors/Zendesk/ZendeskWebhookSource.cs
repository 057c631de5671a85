using System.Globalization;
using System.Text.Json;
using ChatBot.Connectors.Capabilities;
using ChatBot.Connectors.Capabilities.Events;
using ChatBot.Connectors.Webhooks;
using Microsoft.Extensions.Options;

namespace ChatBot.Connectors.Zendesk;

/// <summary>Zendesk's deliveries: base64 HMAC-SHA256 of timestamp and body with nothing between, the secret used as it is written.</summary>
/// <remarks>Scheme: https://developer.zendesk.com/documentation/webhooks/verifying/</remarks>
internal sealed class ZendeskWebhookSource(IOptionsMonitor<ZendeskOptions> options, TimeProvider clock) : IWebhookSource
{
    /// <summary>Older deliveries are taken for replays.</summary>
    private static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(5);

    public string Name => "zendesk";

    public bool IsOn => options.CurrentValue.Secrets.Any();

    public WebhookVerdict Verify(WebhookDelivery delivery)
    {
        if (!delivery.TryGetHeader("X-Zendesk-Webhook-Signature", out var signature) ||
            !delivery.TryGetHeader("X-Zendesk-Webhook-Signature-Timestamp", out var timestamp))
        {
            return WebhookVerdict.SignatureMissing;
        }

        if (!options.CurrentValue.IsBase64Signature(signature, delivery.Body, prefix: timestamp))
        {
            return WebhookVerdict.SignatureWrong;
        }

        return IsRecent(timestamp) ? WebhookVerdict.Authentic : WebhookVerdict.Stale;
    }

    // Everything that tells deliveries apart is in the body: the headers beside the timestamp are not signed.
    public string DeliveryKey(WebhookDelivery delivery) => KeyOf(NoticeOf(delivery));

    public IReadOnlyList<BusinessEvent> Read(WebhookDelivery delivery)
    {
        var notice = NoticeOf(delivery);
        return notice switch
        {
            { Type: "zen:event-type:ticket.comment_added", Event.Comment: { IsPublic: true, Author.IsStaff: true } } =>
                [Answered(notice, notice.Detail?.Id, notice.Time, new(ExternalId: notice.Detail?.RequesterId))],
            { Type: TicketAnswered.Type } =>
                [Answered(notice, notice.TicketId, TimeOf(notice.UpdatedAt), SubjectOf(notice))],
            _ => [],
        };
    }

    private TicketAnswered Answered(ZendeskNotice notice, string? ticket, DateTimeOffset? at, EventSubject subject) =>
        TicketNumber.TryParse(ticket, out var number)
            ? new(KeyOf(notice), at ?? clock.GetUtcNow(), subject, number)
            : throw new JsonException("The delivery names no ticket.");

    private static EventSubject SubjectOf(ZendeskNotice notice) => new(
        CustomerId.TryParse(notice.RequesterExternalId, out var customer) ? customer : null,
        Email: EmailAddress.TryParse(notice.RequesterEmail, out var email) ? email : null);

    private static ZendeskNotice NoticeOf(WebhookDelivery delivery) =>
        JsonSerializer.Deserialize(delivery.Body.Span, ZendeskJson.Default.ZendeskNotice) ?? throw new JsonException("The delivery is empty.");

    private static string KeyOf(ZendeskNotice notice) => notice switch
    {
        { Id.Length: > 0 } => notice.Id,
        { TicketId.Length: > 0, UpdatedAt.Length: > 0 } => $"{notice.TicketId}@{notice.UpdatedAt}",
        _ => throw new JsonException("The delivery has neither an id nor ticket_id and updated_at."),
    };

    private static DateTimeOffset? TimeOf(string? text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) ? at.ToUniversalTime() : null;

    private bool IsRecent(string timestamp) => TimeOf(timestamp) is { } at && (clock.GetUtcNow() - at).Duration() <= Tolerance;
}
