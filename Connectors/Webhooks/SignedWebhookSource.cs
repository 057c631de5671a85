using System.ComponentModel.DataAnnotations;
using System.Security.Cryptography;
using System.Text.Json;
using ChatBot.Connectors.Capabilities.Events;
using Microsoft.Extensions.Options;

namespace ChatBot.Connectors.Webhooks;

/// <summary>How a signature is written.</summary>
internal enum SignatureEncoding
{
    Hex,
    Base64,
}

/// <summary>Settings of one sender that signs in a way of its own: section <c>Connectors:SignedWebhooks:{name}</c>.</summary>
internal sealed class SignedWebhookOptions : WebhookSecretOptions
{
    /// <summary>The hash under the HMAC: SHA256, SHA384 or SHA512; default SHA256.</summary>
    [RegularExpression("^SHA(256|384|512)$", ErrorMessage = "{0} is none of SHA256, SHA384, SHA512.")]
    public string Algorithm { get; set; } = "SHA256";

    /// <summary>The header that carries the signature; default <c>X-Signature</c>.</summary>
    [Required] public string SignatureHeader { get; set; } = "X-Signature";

    /// <summary>What stands before the signature, such as <c>sha256=</c>; default nothing.</summary>
    public string SignaturePrefix { get; set; } = "";

    /// <summary>How the signature is written; default Hex.</summary>
    public SignatureEncoding Encoding { get; set; } = SignatureEncoding.Hex;

    /// <summary>What is signed: <c>{timestamp}</c>, <c>{id}</c> and, once, <c>{body}</c> stand for themselves; default the body alone.</summary>
    [RegularExpression(@"^[^{}]*(\{(timestamp|id)\}[^{}]*)*\{body\}[^{}]*(\{(timestamp|id)\}[^{}]*)*$", ErrorMessage = "{0} needs {{body}} once, and no other brace but {{timestamp}} and {{id}}.")]
    public string Signed { get; set; } = "{body}";

    /// <summary>The header with the time of sending, seconds since 1970; empty: deliveries never become stale.</summary>
    public string TimestampHeader { get; set; } = "";

    /// <summary>How old, or ahead of our time, a delivery may be: 10 seconds to 1 day, default 5 minutes.</summary>
    [Range(typeof(TimeSpan), "00:00:10", "1.00:00:00")] public TimeSpan Tolerance { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>The header with the delivery's id; empty: what it says tells deliveries apart.</summary>
    public string IdHeader { get; set; } = "";
}

[OptionsValidator]
internal sealed partial class SignedWebhookOptionsValidator : IValidateOptions<SignedWebhookOptions>;

/// <summary>A sender that signs with an HMAC in a way that its settings describe, and speaks our own words.</summary>
internal sealed class SignedWebhookSource(string name, IOptionsMonitor<SignedWebhookOptions> options, TimeProvider clock) : IWebhookSource
{
    public const string Section = "SignedWebhooks";

    private const string BodyMark = "{body}";

    public string Name => name;

    public bool IsOn => Current.Secrets.Any();

    private SignedWebhookOptions Current => options.Get(name);

    public WebhookVerdict Verify(WebhookDelivery delivery)
    {
        var settings = Current;
        var timestamp = Find(delivery, settings.TimestampHeader);

        if (Find(delivery, settings.SignatureHeader) is not { } signature ||
            (settings.TimestampHeader.Length > 0 && timestamp is null) ||
            (settings.IdHeader.Length > 0 && Find(delivery, settings.IdHeader) is null))
        {
            return WebhookVerdict.SignatureMissing;
        }

        if (!signature.StartsWith(settings.SignaturePrefix, StringComparison.Ordinal) || !IsSigned(settings, delivery, signature[settings.SignaturePrefix.Length..]))
        {
            return WebhookVerdict.SignatureWrong;
        }

        return timestamp is null || UnixSeconds.IsRecent(timestamp, settings.Tolerance, clock) ? WebhookVerdict.Authentic : WebhookVerdict.Stale;
    }

    public string DeliveryKey(WebhookDelivery delivery) => Find(delivery, Current.IdHeader) ?? BodyKey.Of(delivery.Body);

    public IReadOnlyList<BusinessEvent> Read(WebhookDelivery delivery)
    {
        var payload = JsonSerializer.Deserialize(delivery.Body.Span, StandardJson.Default.StandardPayload) ?? throw new JsonException("The delivery is empty.");
        return PlainEvents.Read(payload.Type, DeliveryKey(delivery), payload.Timestamp ?? clock.GetUtcNow(), payload.Data) is { } happened ? [happened] : [];
    }

    private static bool IsSigned(SignedWebhookOptions settings, WebhookDelivery delivery, string signature)
    {
        var size = settings.Algorithm switch { "SHA256" => 32, "SHA384" => 48, _ => 64 };
        var given = new byte[size];

        if (!IsReadable(settings, signature, given))
        {
            return false;
        }

        var (before, after) = Around(settings, delivery);
        return settings.Secrets.Aggregate(false, (found, secret) =>
        {
            using var hmac = IncrementalHash.CreateHMAC(new HashAlgorithmName(settings.Algorithm), System.Text.Encoding.UTF8.GetBytes(secret));
            hmac.AppendData(before);
            hmac.AppendData(delivery.Body.Span);
            hmac.AppendData(after);
            return found | CryptographicOperations.FixedTimeEquals(given, hmac.GetHashAndReset());
        });
    }

    private static bool IsReadable(SignedWebhookOptions settings, string signature, byte[] given) => settings.Encoding is SignatureEncoding.Hex
        ? signature.Length == given.Length * 2 && Convert.FromHexString(signature, given, out _, out _) is System.Buffers.OperationStatus.Done
        : Convert.TryFromBase64String(signature, given, out var written) && written == given.Length;

    /// <summary>What is signed before and behind the body.</summary>
    private static (byte[] Before, byte[] After) Around(SignedWebhookOptions settings, WebhookDelivery delivery)
    {
        var parts = settings.Signed.Split(BodyMark);
        return (Fill(parts[0]), Fill(parts[1]));

        byte[] Fill(string text) => System.Text.Encoding.UTF8.GetBytes(text
            .Replace("{timestamp}", Find(delivery, settings.TimestampHeader) ?? "", StringComparison.Ordinal)
            .Replace("{id}", Find(delivery, settings.IdHeader) ?? "", StringComparison.Ordinal));
    }

    private static string? Find(WebhookDelivery delivery, string header) => header.Length > 0 && delivery.TryGetHeader(header, out var value) ? value : null;
}
