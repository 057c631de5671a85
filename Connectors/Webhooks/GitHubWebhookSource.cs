using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using ChatBot.Connectors.Capabilities;
using ChatBot.Connectors.Capabilities.Events;
using Microsoft.Extensions.Options;

namespace ChatBot.Connectors.Webhooks;

/// <summary>Settings of GitHub: section <c>Connectors:GitHub</c>.</summary>
internal sealed class GitHubOptions : WebhookSecretOptions;

[OptionsValidator]
internal sealed partial class GitHubOptionsValidator : IValidateOptions<GitHubOptions>;

/// <summary>GitHub's deliveries: hexadecimal HMAC-SHA256 of the body behind <c>sha256=</c>. They carry no time; a redelivery has the same id.</summary>
/// <remarks>Scheme: https://docs.github.com/webhooks/using-webhooks/validating-webhook-deliveries</remarks>
internal sealed class GitHubWebhookSource(IOptionsMonitor<GitHubOptions> options) : IWebhookSource
{
    public const string Connector = "GitHub";

    private const string Prefix = "sha256=";

    public string Name => "github";

    public bool IsOn => options.CurrentValue.Secrets.Any();

    public WebhookVerdict Verify(WebhookDelivery delivery)
    {
        if (!delivery.TryGetHeader("X-Hub-Signature-256", out var signature))
        {
            return WebhookVerdict.SignatureMissing;
        }

        return signature.StartsWith(Prefix, StringComparison.Ordinal) && options.CurrentValue.IsHexSignature(signature[Prefix.Length..], delivery.Body)
            ? WebhookVerdict.Authentic
            : WebhookVerdict.SignatureWrong;
    }

    public string DeliveryKey(WebhookDelivery delivery) => delivery.TryGetHeader("X-GitHub-Delivery", out var id) ? id : BodyKey.Of(delivery.Body);

    // Where issues are the tickets, a comment of somebody of the project's is an answer. The body says so itself: the header is not signed.
    public IReadOnlyList<BusinessEvent> Read(WebhookDelivery delivery)
    {
        var happened = JsonSerializer.Deserialize(delivery.Body.Span, GitHubJson.Default.GitHubEvent) ?? throw new JsonException("The delivery is empty.");

        return happened is { Action: "created", Issue: { User.Login: { } asker } issue, Comment: { AuthorAssociation: "OWNER" or "MEMBER" or "COLLABORATOR" } comment } &&
            comment.User?.Login != asker
            ? [new TicketAnswered(comment.Id.ToString(CultureInfo.InvariantCulture), comment.CreatedAt, new EventSubject(ExternalId: $"github:{asker}"), new TicketNumber(issue.Number.ToString(CultureInfo.InvariantCulture)))]
            : [];
    }
}

/// <summary>What happened in a repository, as far as we follow it.</summary>
internal sealed record GitHubEvent(string? Action, GitHubIssue? Issue, GitHubComment? Comment);

internal sealed record GitHubIssue(long Number, GitHubUser? User);

internal sealed record GitHubComment(long Id, DateTimeOffset CreatedAt, string? AuthorAssociation, GitHubUser? User);

internal sealed record GitHubUser(string? Login);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(GitHubEvent))]
internal sealed partial class GitHubJson : JsonSerializerContext;
