using System.Net;
using System.Security.Cryptography;
using System.Text;

namespace ChatBot.EndToEnd.Channels;

/// <summary>Two systems that share secrets with a bot, and tell it what happens in them.</summary>
internal static class SignedWebhooks
{
    private const string StripeSecret = "whsec_test";
    private const string StandardSecret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    /// <summary>Gives the bot the secrets.</summary>
    public static BotProcess TakesWebhooks(this BotProcess bot) => bot
        .Set("Connectors__Stripe__WebhookSecret", StripeSecret)
        .Set("Connectors__StandardWebhooks__WebhookSecret", StandardSecret);

    /// <summary>A failed payment of Ada's.</summary>
    public static string FailedPayment(string id) =>
        $$$$"""{"id":"{{{{id}}}}","type":"invoice.payment_failed","created":1760000000,"data":{"object":{"id":"in_7","customer":"cus_ada","amount_due":4950,"currency":"usd"}}}""";

    /// <summary>Delivers in the manner of Stripe.</summary>
    public static Task<HttpStatusCode> PostStripeAsync(this BotProcess bot, string body, DateTimeOffset? at = null)
    {
        var timestamp = (at ?? TimeProvider.System.GetUtcNow()).ToUnixTimeSeconds();
        var signature = HMACSHA256.HashData(Encoding.UTF8.GetBytes(StripeSecret), Encoding.UTF8.GetBytes($"{timestamp}.{body}"));
        return PostAsync(bot, "stripe", body, ("Stripe-Signature", $"t={timestamp},v1={Convert.ToHexStringLower(signature)}"));
    }

    /// <summary>Delivers in the manner of Standard Webhooks.</summary>
    public static Task<HttpStatusCode> PostStandardAsync(this BotProcess bot, string id, string body)
    {
        var timestamp = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds();
        var key = Convert.FromBase64String(StandardSecret["whsec_".Length..]);
        var signature = HMACSHA256.HashData(key, Encoding.UTF8.GetBytes($"{id}.{timestamp}.{body}"));
        return PostAsync(
            bot,
            "standard",
            body,
            ("webhook-id", id),
            ("webhook-timestamp", $"{timestamp}"),
            ("webhook-signature", $"v1,{Convert.ToBase64String(signature)}"));
    }

    private static async Task<HttpStatusCode> PostAsync(BotProcess bot, string source, string body, params (string Name, string Value)[] headers)
    {
        using var http = new HttpClient { BaseAddress = bot.Address };
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/webhooks/{source}") { Content = new StringContent(body, Encoding.UTF8, "application/json") };

        request.Headers.ExpectContinue = true;

        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        using var response = await http.SendAsync(request);
        return response.StatusCode;
    }
}
