using ChatBot.Connectors.Capabilities;
using ChatBot.Connectors.Capabilities.Events;
using ChatBot.Connectors.Webhooks;

namespace ChatBot.Connectors.Tests.Webhooks;

public class GitHubWebhookSourceTests
{
    // GitHub's own test values.
    private const string Secret = "It's a Secret to Everybody";
    private const string Signature = "sha256=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17";

    [Theory]
    [InlineData(Signature, WebhookVerdict.Authentic)]
    [InlineData("757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17", WebhookVerdict.SignatureWrong)]
    [InlineData("sha1=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17", WebhookVerdict.SignatureWrong)]
    [InlineData("sha256=", WebhookVerdict.SignatureWrong)]
    [InlineData("", WebhookVerdict.SignatureMissing)]
    public void The_published_vector_is_authentic(string signature, WebhookVerdict verdict) =>
        Assert.Equal(verdict, Source().Verify(Vectors.Delivery("Hello, World!", ("X-Hub-Signature-256", signature))));

    [Theory]
    [InlineData("MEMBER", "grace", true)]
    [InlineData("OWNER", "grace", true)]
    [InlineData("NONE", "grace", false)]
    [InlineData("MEMBER", "ada", false)]
    public void A_comment_of_the_projects_on_somebodys_issue_is_an_answer(string association, string by, bool isAnswer)
    {
        var body = $$$$"""
            {"action":"created","issue":{"number":7,"user":{"login":"ada"}},
             "comment":{"id":99,"created_at":"2026-11-20T10:00:00Z","author_association":"{{{{association}}}}","user":{"login":"{{{{by}}}}"}}}
            """;

        var events = Source().Read(Vectors.Delivery(body));

        Assert.Equal(isAnswer ? [new TicketNumber("7")] : [], events.OfType<TicketAnswered>().Select(answered => answered.Ticket));
    }

    [OutsideTheory("contracts/webhooks/payloads")]
    [InlineData("github-ping.json")]
    [InlineData("github-issues-opened.json")]
    [InlineData("github-issue_comment-created.json")]
    public void GitHubs_own_samples_are_read(string file) =>
        Assert.Empty(Source().Read(Vectors.Delivery(File.ReadAllText(Outside.Path($"contracts/webhooks/payloads/{file}")))));

    private static GitHubWebhookSource Source() => new(new FixedOptions<GitHubOptions>(new GitHubOptions { WebhookSecret = Secret }));
}
