using System.Globalization;
using System.Text;
using System.Text.Json;
using ChatBot.Connectors.Capabilities;
using ChatBot.Connectors.Capabilities.Events;
using ChatBot.Connectors.Webhooks;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;

namespace ChatBot.Connectors.Mailchimp;

/// <summary>Settings of Mailchimp: section <c>Connectors:Mailchimp</c>. The webhook secret is a long random word of our own.</summary>
internal sealed class MailchimpOptions : WebhookSecretOptions;

[OptionsValidator]
internal sealed partial class MailchimpOptionsValidator : IValidateOptions<MailchimpOptions>;

/// <summary>
/// Mailchimp's deliveries: forms without a signature. The secret stands in the address, <c>?secret=...</c>, so it protects as much as a
/// password; that is why nothing but a farewell is believed here.
/// </summary>
/// <remarks>https://mailchimp.com/developer/marketing/guides/sync-audience-data-webhooks/</remarks>
internal sealed class MailchimpWebhookSource(IOptionsMonitor<MailchimpOptions> options, TimeProvider clock) : IWebhookSource
{
    public const string Connector = "Mailchimp";

    private const string SecretParameter = "secret";

    public string Name => "mailchimp";

    public bool IsOn => options.CurrentValue.Secrets.Any();

    /// <summary>The settings page takes an address only when a GET there is answered with 200.</summary>
    public WebhookHandshake? Greet(string method, WebhookDelivery greeting) => method switch
    {
        "GET" => Verify(greeting) is WebhookVerdict.Authentic ? WebhookHandshake.Ok : WebhookHandshake.Refused,
        _ => null,
    };

    public WebhookVerdict Verify(WebhookDelivery delivery)
    {
        if (!delivery.Query.TryGetValue(SecretParameter, out var given) || given.Length == 0)
        {
            return WebhookVerdict.SignatureMissing;
        }

        return options.CurrentValue.IsSecret(given) ? WebhookVerdict.Authentic : WebhookVerdict.SignatureWrong;
    }

    public string DeliveryKey(WebhookDelivery delivery)
    {
        FormOf(delivery);
        return BodyKey.Of(delivery.Body);
    }

    public IReadOnlyList<BusinessEvent> Read(WebhookDelivery delivery)
    {
        var form = FormOf(delivery);

        if (form["type"] is not ("unsubscribe" or "cleaned"))
        {
            return [];
        }

        return EmailAddress.TryParse(form.GetValueOrDefault("data[email]"), out var email)
            ? [new MailingListLeft(BodyKey.Of(delivery.Body), FiredAt(form), new EventSubject(Email: email), form.GetValueOrDefault("data[list_id]"))]
            : throw new JsonException("The form names no address.");
    }

    private static Dictionary<string, string> FormOf(WebhookDelivery delivery)
    {
        var form = new Dictionary<string, string>();

        // It reads what is no form, too: then there is no type.
        foreach (var (name, values) in QueryHelpers.ParseQuery(Encoding.UTF8.GetString(delivery.Body.Span)))
        {
            form[name] = values.ToString();
        }

        return form.ContainsKey("type") ? form : throw new JsonException("The delivery is no form of Mailchimp's.");
    }

    private DateTimeOffset FiredAt(Dictionary<string, string> form) =>
        DateTimeOffset.TryParseExact(form.GetValueOrDefault("fired_at"), "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at)
            ? at
            : clock.GetUtcNow();
}
