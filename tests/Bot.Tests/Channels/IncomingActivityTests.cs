using ChatBot.Channels;
using Xunit;

namespace ChatBot.Tests.Channels;

/// <summary>What counts as an activity.</summary>
public sealed class IncomingActivityTests
{
    [Theory]
    [InlineData("""{"text":5}""", "'text' must be a string.")]
    [InlineData("""{"text":true}""", "'text' must be a string.")]
    [InlineData("""{"text":{"a":1}}""", "'text' must be a string.")]
    [InlineData("""{"text":["a"]}""", "'text' must be a string.")]
    [InlineData("""{"id":5}""", "'id' must be a string.")]
    [InlineData("""{"type":5}""", "'type' must be a string.")]
    [InlineData("""{"channelId":1.5}""", "'channelId' must be a string.")]
    [InlineData("""{"serviceUrl":5}""", "'serviceUrl' must be a string.")]
    [InlineData("""{"from":{"id":5}}""", "'from.id' must be a string.")]
    [InlineData("""{"conversation":{"id":5}}""", "'conversation.id' must be a string.")]
    [InlineData("""{"conversation":{"id":"c","isGroup":"true"}}""", "'conversation.isGroup' must be a boolean.")]
    [InlineData("""{"conversation":{"id":"c","isGroup":1}}""", "'conversation.isGroup' must be a boolean.")]
    [InlineData("""{"attachments":[{"contentType":"image/png"},{"contentUrl":5}]}""", "'attachments[1].contentUrl' must be a string.")]
    [InlineData("""{"suggestedActions":{"to":["a",5]}}""", "'suggestedActions.to[1]' must be a string.")]
    [InlineData("""{"membersAdded":[{"id":false}]}""", "'membersAdded[0].id' must be a string.")]
    [InlineData("""{"text":"cut off""", "cannot be read")]
    [InlineData("""{"timestamp":5}""", "cannot be read")]
    [InlineData("""{"attachments":{"a":1}}""", "not valid JSON of that shape")]
    [InlineData("""{"from":"somebody"}""", "not valid JSON of that shape")]
    [InlineData("null", "empty")]
    public void A_wrong_type_is_told_by_its_place(string json, string expected)
    {
        var isRead = IncomingActivity.TryRead(json, out _, out var reason);

        Assert.False(isRead);
        Assert.Contains(expected, reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-01-01T00:00:00Z")]
    [InlineData("5")]
    [InlineData("true")]
    public void A_text_that_looks_like_something_else_is_a_text(string text)
    {
        var isRead = IncomingActivity.TryRead($$$"""{"type":"message","text":"{{{text}}}","from":{"id":"{{{text}}}"},"conversation":{"isGroup":false}}""", out var activity, out _);

        Assert.True(isRead);
        Assert.Equal(text, activity!.Text);
        Assert.Equal(text, activity.From.Id);
    }

    [Fact]
    public void What_has_no_fixed_type_may_be_anything()
    {
        const string Json = """{"type":"event","text":null,"value":5,"channelData":{"text":5,"flag":"true"},"entities":[{"type":"x","count":5}],"unknown":7,"attachments":[{"content":5}]}""";

        var isRead = IncomingActivity.TryRead(Json, out var activity, out var reason);

        Assert.True(isRead, reason);
        Assert.Equal(5L, activity!.Value);
    }
}
