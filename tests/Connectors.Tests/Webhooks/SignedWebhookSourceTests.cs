using System.Security.Cryptography;
using System.Text;
using ChatBot.Connectors.Capabilities.Events;
using ChatBot.Connectors.Plumbing;
using ChatBot.Connectors.Webhooks;
using Microsoft.Extensions.Configuration;

namespace ChatBot.Connectors.Tests.Webhooks;

public class SignedWebhookSourceTests
{
    private const string Secret = "8f742231b10e8888abcd99yyyzzz85a5";

    [Fact]
    public void Slacks_scheme_can_be_described()
    {
        // Slack's own test values.
        const string Body =
            "token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow&channel_id=G8PSS9T3V&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner&command=%2Fwebhook-collect&text=&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c";
        var settings = new SignedWebhookOptions
        {
            WebhookSecret = Secret,
            SignatureHeader = "X-Slack-Signature",
            SignaturePrefix = "v0=",
            Signed = "v0:{timestamp}:{body}",
            TimestampHeader = "X-Slack-Request-Timestamp",
        };

        var verdict = Source(settings, at: 1531420618).Verify(Vectors.Delivery(
            Body, ("X-Slack-Request-Timestamp", "1531420618"), ("X-Slack-Signature", "v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503")));

        Assert.Equal(WebhookVerdict.Authentic, verdict);
    }

    [Theory]
    [InlineData("SHA256")]
    [InlineData("SHA384")]
    [InlineData("SHA512")]
    public void Id_and_time_may_be_signed_with_the_body(string algorithm)
    {
        var settings = new SignedWebhookOptions
        {
            WebhookSecret = Secret,
            Algorithm = algorithm,
            Encoding = SignatureEncoding.Base64,
            Signed = "{id}.{body}.{timestamp}",
            IdHeader = "X-Id",
            TimestampHeader = "X-Time",
        };
        using var hmac = IncrementalHash.CreateHMAC(new HashAlgorithmName(algorithm), Encoding.UTF8.GetBytes(Secret));
        hmac.AppendData(Encoding.UTF8.GetBytes($"d-1.{Vectors.Body}.1700000000"));
        var signature = Convert.ToBase64String(hmac.GetHashAndReset());
        var right = Vectors.Delivery(Vectors.Body, ("X-Signature", signature), ("X-Id", "d-1"), ("X-Time", "1700000000"));
        var other = Vectors.Delivery(Vectors.Body, ("X-Signature", signature), ("X-Id", "d-2"), ("X-Time", "1700000000"));
        var timeless = Vectors.Delivery(Vectors.Body, ("X-Signature", signature), ("X-Id", "d-1"));

        Assert.Equal(WebhookVerdict.Authentic, Source(settings).Verify(right));
        Assert.Equal(WebhookVerdict.SignatureWrong, Source(settings).Verify(other));
        Assert.Equal(WebhookVerdict.SignatureMissing, Source(settings).Verify(timeless));
        Assert.Equal(WebhookVerdict.Stale, Source(settings, at: 1700000301).Verify(right));
        Assert.Equal("d-1", Source(settings).DeliveryKey(right));
    }

    [Fact]
    public void It_speaks_our_own_words() => Assert.IsType<DeviceAlert>(Assert.Single(Source(new() { WebhookSecret = Secret }).Read(
        Vectors.Delivery("""{"type":"device.alert","data":{"customer_id":"ada","device_id":"boiler-1","alert":"The pressure is low."}}"""))));

    [Theory]
    [InlineData("Signed", "{timestamp}")]
    [InlineData("Signed", "{body}{body}")]
    [InlineData("Signed", "{secret}{body}")]
    [InlineData("Algorithm", "MD5")]
    [InlineData("Encoding", "Rot13")]
    [InlineData("Tolerance", "00:00:01")]
    public void A_scheme_that_makes_no_sense_stops_the_start(string key, string value)
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection([new($"Connectors:SignedWebhooks:crm:{key}", value)]).Build();

        Assert.Throws<SettingsException>(() => settings.Read<SignedWebhookOptions, SignedWebhookOptionsValidator>("Connectors:SignedWebhooks:crm"));
    }

    private static SignedWebhookSource Source(SignedWebhookOptions settings, long at = 1700000000) =>
        new("crm", new FixedOptions<SignedWebhookOptions>(settings), new FixedClock(DateTimeOffset.FromUnixTimeSeconds(at)));
}
