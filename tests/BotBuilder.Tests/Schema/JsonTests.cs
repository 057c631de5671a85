using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Xunit;

namespace BotBuilder.Tests.Schema;

public class JsonTests
{
    private const string Everything = """
        {
          "type": "message", "id": "a1", "timestamp": "2025-03-04T09:15:02.118Z", "localTimestamp": "2025-03-04T10:15:02.004+01:00", "newMember": {"a": [1, "x"]},
          "from": {"id": "29:1", "name": "Ada", "role": "user", "aadObjectId": "00-0", "userPrincipalName": "ada@example.com"},
          "conversation": {"id": "c1", "isGroup": false, "agentic": true},
          "attachments": [{"contentType": "application/vnd.microsoft.card.hero", "content": {"title": "t", "x": {"deep": [[]]}}, "extra": 1}],
          "entities": [{"type": "https://schema.org/Message", "@id": "", "citation": [{"position": 1}]}],
          "channelData": {"clientActivityID": "c1", "when": "2025-03-04T10:15:02+01:00"},
          "value": ["a", 1, 2.5, true, null], "suggestedActions": {"to": ["u"], "actions": [{"type": "imBack", "title": "Yes", "value": "yes"}]}
        }
        """;

    [Fact]
    public void What_a_type_does_not_declare_survives_a_round_trip()
    {
        var settings = new JsonSerializerSettings { DateParseHandling = DateParseHandling.None };

        var activity = JsonConvert.DeserializeObject<Activity>(Everything, settings);
        var json = JsonConvert.DeserializeObject<JObject>(JsonConvert.SerializeObject(activity), settings);

        var expected = JsonConvert.DeserializeObject<JObject>(Everything, settings);
        expected["timestamp"] = json["timestamp"];
        Assert.True(JToken.DeepEquals(expected, json), json.ToString());
        Assert.Equal(new DateTimeOffset(2025, 3, 4, 9, 15, 2, 118, TimeSpan.Zero), activity.Timestamp);
        Assert.Equal(TimeSpan.FromHours(1), activity.LocalTimestamp.Value.Offset);
    }

    [Fact]
    public void Nothing_is_written_as_null()
    {
        object[] objects = [new Activity(), new HeroCard(), new CardAction(), new Attachment(), new ConversationParameters(), new TeamsChannelAccount(), new OAuthCard()];

        foreach (var item in objects)
        {
            Assert.DoesNotContain("null", JsonConvert.SerializeObject(item));
        }
    }

    [Fact]
    public void Free_JSON_is_shown_as_tokens()
    {
        var activity = JsonConvert.DeserializeObject<Activity>("{\"value\":{\"a\":1},\"channelData\":{\"b\":2}}");

        Assert.Equal(1, Assert.IsType<JObject>(activity.Value)["a"]);
        Assert.Equal(2, Assert.IsType<JObject>(activity.ChannelData)["b"]);
    }

    [Fact]
    public void An_entity_is_equal_to_one_that_says_the_same()
    {
        var mention = new Mention(new ChannelAccount("1", "Ada"), "<at>Ada</at>");
        var entity = new Entity();

        entity.SetAs(mention);

        Assert.Equal("mention", entity.Type);
        Assert.True(entity.Equals(mention));
        Assert.Equal(entity.GetHashCode(), mention.GetHashCode());
        Assert.False(entity.Equals(new Mention(new ChannelAccount("2"), "<at>Ada</at>")));
        Assert.Equal("Ada", entity.GetAs<Mention>().Mentioned.Name);
    }

    [Fact]
    public void A_stream_as_content_survives_a_round_trip()
    {
        var attachment = new Attachment { ContentType = "image/png", Content = new MemoryStream([1, 2, 3]) };

        var copy = JsonConvert.DeserializeObject<Attachment>(JsonConvert.SerializeObject(attachment));

        Assert.Equal([1, 2, 3], Assert.IsType<MemoryStream>(copy.Content).ToArray());
    }

    [Theory]
    [InlineData("\"text\"")]
    [InlineData("{\"type\":\"AdaptiveCard\"}")]
    [InlineData("[1]")]
    [InlineData("5")]
    public void Any_content_survives_a_round_trip(string content)
    {
        var attachment = JsonConvert.DeserializeObject<Attachment>($"{{\"content\":{content}}}");

        Assert.Equal($"{{\"content\":{content}}}", JsonConvert.SerializeObject(attachment));
    }

    [Fact]
    public void A_meeting_notification_keeps_the_kinds_of_its_surfaces()
    {
        var notification = new TargetedMeetingNotification(new TargetedMeetingNotificationValue
        {
            Recipients = ["29:1"],
            Surfaces =
            [
                new MeetingStageSurface<TaskModuleContinueResponse> { Content = new TaskModuleContinueResponse(new TaskModuleTaskInfo("title")) },
                new MeetingTabIconSurface { TabEntityId = "tab" },
            ],
        });

        var json = JsonConvert.SerializeObject(notification);
        var copy = JsonConvert.DeserializeObject<TargetedMeetingNotification>(json);

        Assert.Contains("\"surface\":\"meetingStage\"", json);
        Assert.Equal("title", Assert.IsType<MeetingStageSurface<TaskModuleContinueResponse>>(copy.Value.Surfaces[0]).Content.Value.Title);
        Assert.Equal("tab", Assert.IsType<MeetingTabIconSurface>(copy.Value.Surfaces[1]).TabEntityId);
    }

    [Fact]
    public void Lists_without_a_setter_are_filled()
    {
        var data = JsonConvert.DeserializeObject<TeamsChannelData>("{\"onBehalfOf\":[{\"mri\":\"29:1\"}],\"team\":{\"id\":\"t\"},\"legacy\":{\"x\":1}}");
        var state = JsonConvert.DeserializeObject<BatchOperationState>("{\"state\":\"Completed\",\"statusMap\":{\"201\":5}}");

        Assert.Equal("29:1", Assert.Single(data.OnBehalfOf).Mri);
        Assert.True(data.AdditionalProperties.ContainsKey("legacy"));
        Assert.Equal(5, state.StatusMap[201]);
    }

    [Fact]
    public void A_button_for_a_dialog_carries_what_Teams_needs()
    {
        var action = new TaskModuleAction("Open", new { data = "x" });

        var value = JObject.Parse(Assert.IsType<string>(action.Value));
        Assert.Equal(("invoke", "Open"), (action.Type, action.Title));
        Assert.Equal(("x", "task/fetch"), ((string)value["data"], (string)value["type"]));
    }

    [Theory]
    [InlineData("1612289992105", "1612289992105", true)]
    [InlineData("1612289992104", "1612289992105", true)]
    [InlineData("1612289992106", "1612289992105", false)]
    [InlineData("abc", "1612289992105", false)]
    [InlineData(null, "1612289992105", false)]
    public void A_message_is_read_when_it_is_not_later_than_the_last_one_read(string message, string lastRead, bool isRead)
    {
        Assert.Equal(isRead, new ReadReceiptInfo(lastRead).IsMessageRead(message));
    }
}
