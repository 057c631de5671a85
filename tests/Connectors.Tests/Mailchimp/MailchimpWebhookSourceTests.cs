using System.Net;
using System.Text.Json;
using ChatBot.Connectors.Capabilities;
using ChatBot.Connectors.Capabilities.Events;
using ChatBot.Connectors.Mailchimp;
using ChatBot.Connectors.Tests.Webhooks;
using ChatBot.Connectors.Webhooks;

namespace ChatBot.Connectors.Tests.Mailchimp;

public class MailchimpWebhookSourceTests
{
    private const string Secret = "a long random word";

    private const string Left =
        "type=unsubscribe&fired_at=2026-02-01+10%3A15%3A30&data%5Baction%5D=unsub&data%5Blist_id%5D=a6b5da1054&data%5Bemail%5D=api%2Bunsub%40mailchimp.com";

    [Theory]
    [InlineData(Secret, WebhookVerdict.Authentic)]
    [InlineData("another word", WebhookVerdict.SignatureWrong)]
    [InlineData("", WebhookVerdict.SignatureMissing)]
    [InlineData(null, WebhookVerdict.SignatureMissing)]
    public void The_secret_stands_in_the_address(string? secret, WebhookVerdict verdict) => Assert.Equal(verdict, Source().Verify(Sent(Left, secret)));

    [Theory]
    [InlineData(Secret, 200)]
    [InlineData("another word", 401)]
    public void The_settings_page_may_look_whether_anybody_is_there(string secret, int status) =>
        Assert.Equal(status, Source().Greet("GET", Sent("", secret))!.Status);

    [Fact]
    public void Who_leaves_a_list_is_named_with_their_address()
    {
        var left = Assert.IsType<MailingListLeft>(Assert.Single(Source().Read(Sent(Left, Secret))));

        Assert.Equal(new EmailAddress("api+unsub@mailchimp.com"), left.Subject.Email);
        Assert.Equal("a6b5da1054", left.List);
        Assert.Equal(new DateTimeOffset(2026, 2, 1, 10, 15, 30, TimeSpan.Zero), left.OccurredAt);
    }

    [Theory]
    [InlineData("subscribe")]
    [InlineData("profile")]
    [InlineData("upemail")]
    [InlineData("campaign")]
    public void What_nobody_signed_brings_nobody_onto_a_list(string type) => Assert.Empty(Source().Read(Sent($"type={type}&data%5Bemail%5D=ada%40example.com", Secret)));

    [OutsideTheory("contracts/webhooks/payloads")]
    [InlineData("mailchimp-unsubscribe.form.json")]
    public void The_documented_form_is_read(string file)
    {
        var fields = JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllText(Outside.Path($"contracts/webhooks/payloads/{file}")))!;
        var form = string.Join('&', fields.Select(field => $"{WebUtility.UrlEncode(field.Key)}={WebUtility.UrlEncode(field.Value)}"));

        Assert.Equal(new EmailAddress("api+unsub@mailchimp.com"), Assert.Single(Source().Read(Sent(form, Secret))).Subject.Email);
    }

    [Theory]
    [InlineData("")]
    [InlineData("""{"type":"unsubscribe"}""")]
    [InlineData("type=unsubscribe&data%5Bemail%5D=nobody")]
    public void What_is_no_form_of_theirs_cannot_be_read(string body) => Assert.ThrowsAny<JsonException>(() => Source().Read(Sent(body, Secret)));

    private static WebhookDelivery Sent(string body, string? secret) => Vectors.Delivery(body) with
    {
        Query = secret is null ? [] : new Dictionary<string, string> { ["secret"] = secret },
    };

    private static MailchimpWebhookSource Source() => new(
        new FixedOptions<MailchimpOptions>(new MailchimpOptions { WebhookSecret = Secret }), new FixedClock(DateTimeOffset.UnixEpoch));
}
