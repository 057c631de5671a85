using BotBuilder.Tests.Builder;
using BotBuilder.Tests.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Xunit;

namespace BotBuilder.Tests.Interop;

/// <summary>The SDK for JavaScript at the other end of the wire.</summary>
[Trait("Category", "Outside")]
public class JavaScriptSdkTests
{
    private const string Script = "counterpart.cjs";

    [NodeFact]
    public async Task Its_connector_client_is_understood()
    {
        await using var parent = await ParentBot.StartAsync();

        var answers = JArray.Parse(await NodeFactAttribute.RunAsync(Script, null, "connector", parent.Address));

        Assert.Equal(["sent", "replied", "updated"], answers.Take(3).Select(answer => (string)answer));
        Assert.Equal(["m1", "m2"], answers[3].Select(answer => (string)answer));
        Assert.Equal(("next", "made"), ((string)answers[4], (string)answers[5]));
        Assert.Equal(["send c|1 hello", "reply c|1 a:1 hello", "update c|1 a:1 hello", "members c|1", "page c|1 2 t", "create Bot", "delete c|1 a:1"], parent.Told);
    }

    [NodeFact]
    public async Task It_judges_the_tokens_of_channels_as_we_do()
    {
        await using var issuer = await TokenIssuer.StartAsync("msteams");
        (string Header, string ChannelId, string ServiceUrl)[] cases =
        [
            ("Bearer " + issuer.Issue(), "msteams", TokenIssuer.ServiceUrl),
            ("Bearer " + issuer.Issue(audience: "another-bot"), "msteams", TokenIssuer.ServiceUrl),
            ("Bearer " + issuer.Issue(issuer: "https://evil.example"), "msteams", TokenIssuer.ServiceUrl),
            ("Bearer " + issuer.Issue(), "msteams", "https://evil.example/"),
            ("Bearer " + issuer.Issue(), "directline", TokenIssuer.ServiceUrl),
            ("Bearer " + issuer.Issue(beginsInMinutes: -60, endsInMinutes: -6), "msteams", TokenIssuer.ServiceUrl),
            ("Bearer " + issuer.Issue(beginsInMinutes: -60, endsInMinutes: -4), "msteams", TokenIssuer.ServiceUrl),
            ("Basic dXNlcjpwYXNz", "msteams", TokenIssuer.ServiceUrl),
        ];
        var question = JsonConvert.SerializeObject(new { metadata = issuer.MetadataUrl, bot = TokenIssuer.BotId, cases = cases.Select(one => new { header = one.Header, channelId = one.ChannelId, serviceUrl = one.ServiceUrl }) });

        var theirs = JArray.Parse(await NodeFactAttribute.RunAsync(Script, question, "tokens")).Select(verdict => (bool)verdict).ToList();

        var ours = new List<bool>();
        foreach (var (header, channelId, serviceUrl) in cases)
        {
            ours.Add(await IsAcceptedAsync(issuer, header, channelId, serviceUrl));
        }

        Assert.Equal([true, false, false, false, false, false, true, false], ours);
        Assert.Equal(ours, theirs);
    }

    [NodeFact]
    public async Task Its_bot_is_a_skill_of_ours()
    {
        await using var parent = await ParentBot.StartAsync();
        using var node = NodeFactAttribute.Start(Script, "bot");
        var skill = new Uri(await node.StandardOutput.ReadLineAsync());
        using var client = BotFrameworkAuthenticationFactory.Create().CreateBotFrameworkClient();
        var expecting = An.Activity(text: "at once");
        expecting.DeliveryMode = DeliveryModes.ExpectReplies;

        var replies = await client.PostActivityAsync<ExpectedReplies>("parent", "skill", skill, new Uri(parent.Address), "skill-conversation", expecting);
        var later = await client.PostActivityAsync("parent", "skill", skill, new Uri(parent.Address), "skill-conversation", An.Activity(text: "later"));
        var ended = await client.PostActivityAsync("parent", "skill", skill, new Uri(parent.Address), "skill-conversation", An.Activity(text: "end"));
        node.StandardInput.Close();
        await node.WaitForExitAsync();

        Assert.Equal("JS heard at once", Assert.Single(replies.Body.Activities).Text);
        Assert.Equal((200, 200), (later.Status, ended.Status));
        Assert.Equal(["reply skill-conversation activity-1 JS heard later", "reply skill-conversation activity-1 endOfConversation 42"], parent.Told);
    }

    internal static async Task<bool> IsAcceptedAsync(TokenIssuer issuer, string header, string channelId, string serviceUrl)
    {
        var authentication = BotFrameworkAuthenticationFactory.Create(
            null, true, null, null, null, null, issuer.MetadataUrl, issuer.MetadataUrl, null,
            new PasswordServiceClientCredentialFactory(TokenIssuer.BotId, "secret", null, null, null), new AuthenticationConfiguration(), null, null);
        try
        {
            var result = await authentication.AuthenticateRequestAsync(new Activity { Type = "message", ChannelId = channelId, ServiceUrl = serviceUrl }, header, default);
            return result.ClaimsIdentity.IsAuthenticated;
        }
        catch (UnauthorizedAccessException)
        {
            return false;
        }
    }
}
