using System.Text;
using System.Text.Json;
using ChatBot.Connectors.Capabilities.Events;
using Microsoft.Extensions.Options;

namespace ChatBot.Connectors.Webhooks;

/// <summary>Settings of the Standard Webhooks source: section <c>Connectors:StandardWebhooks</c>.</summary>
internal sealed class StandardWebhookOptions : WebhookSecretOptions;

[OptionsValidator]
internal sealed partial class StandardWebhookOptionsValidator : IValidateOptions<StandardWebhookOptions>;

/// <summary>Any system that signs as Standard Webhooks says: base64 HMAC-SHA256 of "id.timestamp.body", in a list of versions.</summary>
/// <remarks>Scheme: https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md</remarks>
internal sealed class StandardWebhookSource(IOptionsMonitor<StandardWebhookOptions> options, TimeProvider clock) : IWebhookSource
{
    public const string Connector = "StandardWebhooks";

    private const string SecretPrefix = "whsec_";

    private const string VersionPrefix = "v1,";

    /// <summary>Older deliveries are taken for replays.</summary>
    private static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(5);

    public string Name => "standard";

    public bool IsOn => options.CurrentValue.Secrets.Any();

    public WebhookVerdict Verify(WebhookDelivery delivery)
    {
        if (!delivery.TryGetHeader("webhook-id", out var id) ||
            !delivery.TryGetHeader("webhook-timestamp", out var timestamp) ||
            !delivery.TryGetHeader("webhook-signature", out var signatures))
        {
            return WebhookVerdict.SignatureMissing;
        }

        if (!IsSigned(signatures, $"{id}.{timestamp}.", delivery.Body.Span))
        {
            return WebhookVerdict.SignatureWrong;
        }

        return UnixSeconds.IsRecent(timestamp, Tolerance, clock) ? WebhookVerdict.Authentic : WebhookVerdict.Stale;
    }

    public string DeliveryKey(WebhookDelivery delivery) => delivery.Headers["webhook-id"];

    public IReadOnlyList<BusinessEvent> Read(WebhookDelivery delivery)
    {
        var payload = JsonSerializer.Deserialize(delivery.Body.Span, StandardJson.Default.StandardPayload)
            ?? throw new JsonException("The delivery is empty.");
        var id = DeliveryKey(delivery);

        return PlainEvents.Read(payload.Type, id, payload.Timestamp ?? clock.GetUtcNow(), payload.Data) is { } happened ? [happened] : [];
    }

    private bool IsSigned(string signatures, string prefix, ReadOnlySpan<byte> body)
    {
        foreach (var secret in options.CurrentValue.Secrets)
        {
            var key = KeyOf(secret);

            foreach (var signature in signatures.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                if (signature.StartsWith(VersionPrefix, StringComparison.Ordinal) &&
                    HmacSignature.IsSha256Base64(signature[VersionPrefix.Length..], key, prefix, body))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>The secret is base64 behind its prefix; one that is not is used as it is written.</summary>
    private static byte[] KeyOf(string secret)
    {
        var text = secret.StartsWith(SecretPrefix, StringComparison.Ordinal) ? secret[SecretPrefix.Length..] : secret;
        var key = new byte[text.Length];
        return Convert.TryFromBase64String(text, key, out var written) ? key[..written] : Encoding.UTF8.GetBytes(secret);
    }
}
