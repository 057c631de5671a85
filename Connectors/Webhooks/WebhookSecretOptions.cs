using System.ComponentModel.DataAnnotations;

namespace ChatBot.Connectors.Webhooks;

/// <summary>What a webhook source shares with its sender.</summary>
internal class WebhookSecretOptions
{
    private const string EmptyOrLong = "^$|^.{8,}$";

    private const string TooShort = "{0} has fewer than 8 characters: anybody could guess it. Copy it from the sender's settings page.";

    /// <summary>From the sender's webhook settings page; empty: the source is off.</summary>
    [RegularExpression(EmptyOrLong, ErrorMessage = TooShort)]
    public string WebhookSecret { get; set; } = "";

    /// <summary>Still taken while the secret is being changed.</summary>
    [RegularExpression(EmptyOrLong, ErrorMessage = TooShort)]
    public string? PreviousWebhookSecret { get; set; }

    /// <summary>The secrets that count now, the newest first.</summary>
    public IEnumerable<string> Secrets
    {
        get
        {
            if (WebhookSecret.Length > 0)
            {
                yield return WebhookSecret;

                if (!string.IsNullOrEmpty(PreviousWebhookSecret))
                {
                    yield return PreviousWebhookSecret;
                }
            }
        }
    }
}
