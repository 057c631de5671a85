using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.IdentityModel.JsonWebTokens;
using Xunit;

namespace BotBuilder.Tests.Connector;

/// <summary>Certificates, managed identities and federation prove the bot without a password.</summary>
public class CredentialKindTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_certificate_signs_the_request_for_a_token(bool isGovernment)
    {
        using var certificate = Certificate();
        using var login = new TokenService();
        using var http = new HttpClient(login, disposeHandler: false);
        var factory = new CertificateServiceClientCredentialsFactory(certificate, "cert-app", "my-tenant", http);
        var endpoint = isGovernment ? GovernmentAuthenticationConstants.ToChannelFromBotLoginUrl : "https://login.microsoftonline.com/botframework.com";

        var credentials = (AppCredentials)await factory.CreateCredentialsAsync("cert-app", "audience-" + isGovernment, endpoint, true, default);
        await credentials.GetTokenAsync();

        var (address, form) = Assert.Single(login.Asked);
        Assert.Equal(isGovernment ? "login.microsoftonline.us" : "login.microsoftonline.com", address.Host);
        Assert.Equal("/my-tenant/oauth2/v2.0/token", address.AbsolutePath);
        var assertion = new JsonWebToken(form["client_assertion"]);
        Assert.Equal(("cert-app", "cert-app"), (assertion.Issuer, assertion.Subject));
        Assert.DoesNotContain("client_secret", form.Keys);
    }

    [Fact]
    public async Task The_certificate_goes_along_where_its_name_is_what_counts()
    {
        using var certificate = Certificate();
        using var login = new TokenService();
        using var http = new HttpClient(login, disposeHandler: false);

        await new CertificateAppCredentials(certificate, sendX5c: true, "sni-app", "my-tenant", http).GetTokenAsync();

        Assert.True(new JsonWebToken(Assert.Single(login.Asked).Form["client_assertion"]).TryGetHeaderValue("x5c", out object _));
    }

    [Fact]
    public async Task A_managed_identity_asks_its_host()
    {
        using var host = new TokenService();
        using var http = new HttpClient(host, disposeHandler: false);
        var factory = new ManagedIdentityServiceClientCredentialsFactory("msi-app", http);

        var credentials = (AppCredentials)await factory.CreateCredentialsAsync("msi-app", "https://api.botframework.com", null, true, default);
        var token = await credentials.GetTokenAsync();

        Assert.Equal("token-1", token);
        var query = Uri.UnescapeDataString(Assert.Single(host.Asked).Address.Query);
        Assert.Contains("client_id=msi-app", query, StringComparison.Ordinal);
        Assert.Contains("resource=https://api.botframework.com", query, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_federated_app_shows_the_token_of_its_managed_identity()
    {
        using var service = new TokenService();
        using var http = new HttpClient(service, disposeHandler: false);
        var factory = new FederatedServiceClientCredentialsFactory("fed-app", "msi-client", "my-tenant", http);

        var credentials = (AppCredentials)await factory.CreateCredentialsAsync("fed-app", "https://api.botframework.com", null, true, default);
        await credentials.GetTokenAsync();

        Assert.Equal(2, service.Asked.Count);
        Assert.Contains("client_id=msi-client", service.Asked[0].Address.Query, StringComparison.Ordinal);
        Assert.Equal(("fed-app", "token-1"), (service.Asked[1].Form["client_id"], service.Asked[1].Form["client_assertion"]));
    }

    [Fact]
    public async Task Each_kind_is_for_its_own_app_alone()
    {
        using var certificate = Certificate();
        ServiceClientCredentialsFactory[] factories =
        [
            new CertificateServiceClientCredentialsFactory(certificate, "app"),
            new ManagedIdentityServiceClientCredentialsFactory("app"),
            new FederatedServiceClientCredentialsFactory("app", "client"),
        ];

        foreach (var factory in factories)
        {
            Assert.True(await factory.IsValidAppIdAsync("app", default));
            Assert.False(await factory.IsValidAppIdAsync("other", default));
            Assert.False(await factory.IsAuthenticationDisabledAsync(default));
            await Assert.ThrowsAsync<InvalidOperationException>(() => factory.CreateCredentialsAsync("other", "audience", null, true, default));
        }
    }

    private static X509Certificate2 Certificate()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=bot", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var now = TimeProvider.System.GetUtcNow();
        return request.CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
    }

    /// <summary>Plays the login service and the host that knows the managed identity.</summary>
    private sealed class TokenService : HttpMessageHandler
    {
        public List<(Uri Address, Dictionary<string, string> Form)> Asked { get; } = [];

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var form = request.Content is null ? string.Empty : await request.Content.ReadAsStringAsync(cancellationToken);
            Asked.Add((request.RequestUri, form.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('=')).ToDictionary(pair => pair[0], pair => Uri.UnescapeDataString(pair[1]))));
            var expires = TimeProvider.System.GetUtcNow().AddHours(1).ToUnixTimeSeconds();
            var body = $$"""{"token_type":"Bearer","expires_in":3599,"expires_on":"{{expires}}","access_token":"token-{{Asked.Count}}"}""";
            return new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        }
    }
}
