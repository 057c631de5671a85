using System.Buffers;
using System.Text;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Xunit;

namespace BotBuilder.Tests.Schema;

public class ActivityJsonTests
{
    private static readonly JsonSerializerSettings Plain = new() { DateParseHandling = DateParseHandling.None };

    public static TheoryData<string> Activities => new()
    {
        "{}",
        "{\"type\":\"message\",\"text\":\"héllo \\u00e9 \\\"quoted\\\" \\ud83d\\ude00 <b>&</b>\",\"id\":\"a|1\"}",
        "{\"type\":\"message\",\"value\":{\"a\":[1,2.5,true,null,{\"b\":\"2025-03-04T10:15:02+01:00\"}]},\"channelData\":{\"x\":{}}}",
        "{\"type\":\"message\",\"value\":\"text\",\"channelData\":[1]}",
        "{\"type\":\"message\",\"value\":7,\"channelData\":true}",
        "{\"value\":12345678901234567890123,\"channelData\":1e300}",
        "{\"unknown\":1,\"type\":\"x/y\",\"other\":{\"deep\":[[[]]]},\"name\":\"n\",\"third\":null}",
        "{\"from\":{\"id\":\"1\",\"name\":\"Ada\",\"email\":\"ada@example.com\",\"role\":\"agent\",\"tenantId\":\"t\"},\"conversation\":{\"id\":\"c\",\"isGroup\":true,\"more\":[1]}}",
        "{\"entities\":[{\"type\":\"ClientCapabilities\",\"supportsTts\":true},{\"@type\":\"LikeAction\"},{\"type\":\"mention\",\"mentioned\":{\"id\":\"1\"},\"text\":\"<at>x</at>\"}]}",
        "{\"attachments\":[{\"contentType\":\"t\",\"content\":{\"body\":[{\"type\":\"TextBlock\"}]},\"extra\":\"e\"},{\"content\":\"inline\"}],\"suggestedActions\":{\"to\":[\"1\"],\"actions\":[{\"type\":\"postBack\",\"value\":{\"v\":1},\"imageAltText\":\"alt\"}]}}",
        "{\"membersAdded\":[],\"membersRemoved\":[{\"id\":\"1\"}],\"reactionsAdded\":[{\"type\":\"like\"}],\"listenFor\":[\"a\"],\"textHighlights\":[{\"text\":\"t\",\"occurrence\":2}],\"historyDisclosed\":false}",
        "{\"relatesTo\":{\"activityId\":\"a\",\"user\":{\"id\":\"u\"},\"bot\":{\"id\":\"b\"},\"conversation\":{\"id\":\"c\"},\"channelId\":\"ch\",\"locale\":\"l\",\"serviceUrl\":\"s\"},\"semanticAction\":{\"id\":\"s\",\"state\":\"start\",\"entities\":{\"k\":{\"type\":\"t\",\"x\":1}}}}",
        " { \"type\" : \"message\" , \"a\" : 1 , \"text\" : \"t\" , \"b\" : [ 2 ] , \"c\" : { } } ",
        "{\"Type\":\"message\",\"TEXT\":5,\"locale\":true}",
    };

    [Theory]
    [MemberData(nameof(Activities))]
    public void The_short_way_says_the_same_as_the_attributes(string json)
    {
        var expected = JToken.FromObject(JsonConvert.DeserializeObject<Activity>(json, Plain));

        var activity = Read(json);
        var unseen = Write(activity);
        var seen = JToken.FromObject(activity);
        var seenAndWritten = Write(activity);

        Assert.True(JToken.DeepEquals(expected, seen), $"{expected}\n{seen}");
        Assert.True(JToken.DeepEquals(expected, Parse(unseen)), $"{expected}\n{unseen}");
        Assert.True(JToken.DeepEquals(expected, Parse(seenAndWritten)), $"{expected}\n{seenAndWritten}");
    }

    [Fact]
    public void The_tables_have_the_members_of_the_attributes()
    {
        Assert.Equal(Names<Activity>(), ActivityShapes.Activity.Names.Order(StringComparer.Ordinal));
        Assert.Equal(Names<Attachment>(), ActivityShapes.Attachment.Names.Order(StringComparer.Ordinal));
        Assert.Equal(Names<ChannelAccount>(), ActivityShapes.ChannelAccount.Names.Order(StringComparer.Ordinal));
        Assert.Equal(Names<ConversationAccount>(), ActivityShapes.ConversationAccount.Names.Order(StringComparer.Ordinal));
        Assert.Equal(Names<Entity>(), ActivityShapes.Entity.Names.Order(StringComparer.Ordinal));
        Assert.Equal(Names<CardAction>(), ActivityShapes.CardAction.Names.Order(StringComparer.Ordinal));
        Assert.Equal(Names<SuggestedActions>(), ActivityShapes.SuggestedActions.Names.Order(StringComparer.Ordinal));
        Assert.Equal(Names<ConversationReference>(), ActivityShapes.ConversationReference.Names.Order(StringComparer.Ordinal));
        Assert.Equal(Names<MessageReaction>(), ActivityShapes.MessageReaction.Names.Order(StringComparer.Ordinal));
        Assert.Equal(Names<TextHighlight>(), ActivityShapes.TextHighlight.Names.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("2025-03-04T09:15:02.118Z", "2025-03-04T09:15:02.118+00:00", "2025-03-04T09:15:02.118Z")]
    [InlineData("2025-03-04T10:15:02.0040000+01:00", "2025-03-04T10:15:02.004+01:00", "2025-03-04T10:15:02.004+01:00")]
    [InlineData("2025-03-04T09:15:02", "2025-03-04T09:15:02+00:00", "2025-03-04T09:15:02Z")]
    [InlineData("2025-03-04T09:15:02.1234567Z", "2025-03-04T09:15:02.1234567+00:00", "2025-03-04T09:15:02.1234567Z")]
    public void Instants_are_written_in_UTC_or_with_their_offset(string read, string instant, string written)
    {
        var activity = Read($"{{\"timestamp\":\"{read}\"}}");

        Assert.Equal(DateTimeOffset.Parse(instant, System.Globalization.CultureInfo.InvariantCulture), activity.Timestamp);
        Assert.Equal($"{{\"timestamp\":\"{written}\"}}", Write(activity));
    }

    [Theory]
    [InlineData("\"yesterday\"")]
    [InlineData("\"\"")]
    [InlineData("5")]
    [InlineData("{\"x\":1}")]
    public void What_is_no_instant_is_kept_as_it_came(string value)
    {
        var activity = Read($"{{\"timestamp\":{value},\"text\":\"t\"}}");

        Assert.Null(activity.Timestamp);
        Assert.True(JToken.DeepEquals(Parse($"{{\"timestamp\":{value},\"text\":\"t\"}}"), Parse(Write(activity))));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("\"text\"")]
    [InlineData("{\"type\":\"message\",}")]
    [InlineData("{\"type\":\"message\"} {}")]
    [InlineData("{\"type\":{}}")]
    [InlineData("{\"from\":\"ada\"}")]
    [InlineData("{\"attachments\":{}}")]
    [InlineData("{\"conversation\":{\"isGroup\":\"maybe\"}}")]
    [InlineData("{\"value\":{\"a\":}}")]
    [InlineData("{\"text\":\"\\ud800\"}")]
    [InlineData("{\"value\":{\"a\":1,\"b\":[1,2}}")]
    [InlineData("// comment\n{}")]
    public void What_is_no_activity_is_refused_at_once(string json)
    {
        Assert.Throws<JsonReaderException>(() => Read(json));
    }

    [Fact]
    public void Bytes_that_are_no_UTF_8_are_refused()
    {
        byte[] json = [.. "{\"value\":{\"a\":\""u8, 0xff, .. "\"}}"u8];

        Assert.Throws<JsonReaderException>(() => ActivityJson.Read(json));
    }

    [Fact]
    public void Nesting_without_end_is_refused()
    {
        var json = "{\"value\":" + new string('[', 10_000) + new string(']', 10_000) + "}";

        Assert.Throws<JsonReaderException>(() => Read(json));
    }

    [Fact]
    public void Members_that_alternate_with_undeclared_ones_are_all_kept()
    {
        var activity = Read("{\"a\":1,\"type\":\"message\",\"b\":2,\"text\":\"t\",\"c\":3,\"d\":4}");

        Assert.Equal("{\"a\":1,\"b\":2,\"c\":3,\"d\":4}", activity.Properties.ToString(Formatting.None));
    }

    [Fact]
    public void Changes_of_free_JSON_go_out()
    {
        var activity = Read("{\"value\":{\"a\":1},\"channelData\":{\"b\":2},\"extra\":3}");

        ((JObject)activity.Value)["a"] = 10;
        activity.ChannelData = new { c = 30 };
        activity.Properties["extra"] = "x";

        Assert.True(JToken.DeepEquals(Parse("{\"value\":{\"a\":10},\"channelData\":{\"c\":30},\"extra\":\"x\"}"), Parse(Write(activity))));
    }

    [Fact]
    public void Derived_types_are_written_whole()
    {
        var activity = new Activity
        {
            From = new TeamsChannelAccount { Id = "1", Email = "ada@example.com", UserRole = "user" },
            Entities = [new Mention(new ChannelAccount("1"), "<at>x</at>")],
            Attachments = [new HeroCard("title", buttons: [new CardAction("imBack", "b")]).ToAttachment(), new Attachment { Content = new MemoryStream([1]) }],
            ChannelData = new TeamsChannelData { EventType = "e", Team = new TeamInfo("t") },
        };

        var json = Write(activity);

        Assert.True(JToken.DeepEquals(JToken.FromObject(activity), Parse(json)), json);
        Assert.DoesNotContain("null", json, StringComparison.Ordinal);
    }

    [Fact]
    public void The_id_of_a_new_activity_is_left_out()
    {
        var output = new ArrayBufferWriter<byte>();

        ActivityJson.Write(output, new Activity { Id = "own", Type = "message", From = new ChannelAccount("bot") }, withoutId: true);

        Assert.Equal("{\"type\":\"message\",\"from\":{\"id\":\"bot\"}}", Encoding.UTF8.GetString(output.WrittenSpan));
    }

    [Fact]
    public void Expected_replies_are_written_in_their_order()
    {
        var output = new ArrayBufferWriter<byte>();

        ActivityJson.Write(output, new ExpectedReplies([new Activity { Text = "1" }, new Activity { Text = "2" }]));

        Assert.Equal("{\"activities\":[{\"text\":\"1\"},{\"text\":\"2\"}]}", Encoding.UTF8.GetString(output.WrittenSpan));
    }

    [Fact]
    public void The_result_of_an_invoke_is_written_as_callers_read_it()
    {
        var json = Write(new Activity { Type = "invokeResponse", Value = new InvokeResponse { Status = 200, Body = new AdaptiveCardInvokeResponse { StatusCode = 200, Value = "Saved" } } });

        Assert.Equal("{\"type\":\"invokeResponse\",\"value\":{\"status\":200,\"body\":{\"statusCode\":200,\"value\":\"Saved\"}}}", json);
        Assert.Equal(200, ((JObject)Read(json).Value).ToObject<InvokeResponse>().Status);
    }

    private static Activity Read(string json) => ActivityJson.Read(Encoding.UTF8.GetBytes(json));

    private static string Write(Activity activity)
    {
        var output = new ArrayBufferWriter<byte>();
        ActivityJson.Write(output, activity);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    private static JToken Parse(string json) => JsonConvert.DeserializeObject<JToken>(json, Plain);

    private static IEnumerable<string> Names<T>() =>
        typeof(T).GetProperties()
            .Select(property => property.GetCustomAttributes(typeof(JsonPropertyAttribute), false).Cast<JsonPropertyAttribute>().SingleOrDefault()?.PropertyName)
            .Where(name => name is not null)
            .Order(StringComparer.Ordinal);
}
