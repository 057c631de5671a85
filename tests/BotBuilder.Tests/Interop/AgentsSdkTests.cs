using BotBuilder.Tests.Builder;
using BotBuilder.Tests.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Xunit;

namespace BotBuilder.Tests.Interop;

/// <summary>The successor of the SDK, the Microsoft 365 Agents SDK for JavaScript, at the other end of the wire.</summary>
[Trait("Category", "Outside")]
public class AgentsSdkTests
{
    private const string Script = "agents.cjs";

    [NodeFact]
    public async Task Its_connector_client_is_understood()
    {
        await using var parent = await ParentBot.StartAsync();

        var ids = JArray.Parse(await NodeFactAttribute.RunAsync(Script, null, "connector", parent.Address));

        Assert.Equal(["sent", "replied", "updated", "made", "m1"], ids.Select(id => (string)id));
        Assert.Equal(["send c|1 hello", "reply c|1 a:1 hello", "update c|1 a:1 hello", "create Bot", "member c|1 m1", "delete c|1 a:1"], parent.Told);
    }

    [NodeFact]
    public async Task It_judges_the_tokens_of_channels_as_we_do()
    {
        await using var issuer = await TokenIssuer.StartAsync("msteams");
        await using var stranger = await TokenIssuer.StartAsync("msteams");
        stranger.AddKey("k2", "msteams");
        string[] headers =
        [
            "Bearer " + issuer.Issue(),
            "Bearer " + issuer.Issue(audience: "another-bot"),
            "Bearer " + issuer.Issue(issuer: "https://evil.example"),
            "Bearer " + issuer.Issue(beginsInMinutes: -60, endsInMinutes: -6),
            "Bearer " + issuer.Issue(beginsInMinutes: 6),
            "Bearer " + stranger.Issue(keyId: "k2"),
            "Bearer " + issuer.Issue()[..^8] + "AAAAAAAA",
            "Basic dXNlcjpwYXNz",
        ];
        var question = JsonConvert.SerializeObject(new { keys = issuer.Server.Address, bot = TokenIssuer.BotId, headers });

        var theirs = JArray.Parse(await NodeFactAttribute.RunAsync(Script, question, "tokens")).Select(verdict => (bool)verdict).ToList();

        var ours = new List<bool>();
        foreach (var header in headers)
        {
            ours.Add(await JavaScriptSdkTests.IsAcceptedAsync(issuer, header, "msteams", TokenIssuer.ServiceUrl));
        }

        Assert.Equal([true, false, false, false, false, false, false, false], ours);
        Assert.Equal(ours, theirs);
    }

    [NodeFact]
    public async Task Its_agent_is_a_skill_of_ours()
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

        Assert.Equal("Agents heard at once", Assert.Single(replies.Body.Activities).Text);
        Assert.Equal((200, 200), (later.Status, ended.Status));
        Assert.Equal(["reply skill-conversation activity-1 Agents heard later", "reply skill-conversation activity-1 endOfConversation 42"], parent.Told);
    }
}
