using ChatBot.Conversations;
using Microsoft.Extensions.Options;
using Xunit;

namespace ChatBot.Tests.Conversations;

public sealed class SendWindowsTests
{
    private static readonly ConversationKey Ada = new("msteams", "a:ada");

    private readonly SetClock _clock = new();

    [Theory]
    [InlineData(7, 1)]
    [InlineData(8, 2)]
    [InlineData(60, 30)]
    [InlineData(1800, 3600)]
    public void One_conversation_is_never_sent_more_than_the_channel_takes(int most, int seconds)
    {
        var windows = Windows();

        var sent = SendAll(windows, Enumerable.Repeat(Ada, 2500));

        Assert.Equal(2500, sent.Count);
        Assert.Equal(0, Broken(sent, most, TimeSpan.FromSeconds(seconds)));
    }

    [Fact]
    public void A_burst_is_as_quick_as_the_windows_allow()
    {
        var sent = SendAll(Windows(), Enumerable.Repeat(Ada, 60));

        // Eight in two seconds at most, so sixty need fourteen.
        Assert.InRange(sent[^1] - sent[0], TimeSpan.FromSeconds(13), TimeSpan.FromSeconds(14.1));
    }

    [Fact]
    public void All_conversations_of_a_tenant_share_its_rate()
    {
        var sent = SendAll(Windows(perSecond: 30), Enumerable.Range(0, 3000).Select(number => new ConversationKey("msteams", $"a:{number}")));

        Assert.Equal(0, Broken(sent, 30, TimeSpan.FromSeconds(1)));
        Assert.InRange(sent[^1] - sent[0], TimeSpan.FromSeconds(99), TimeSpan.FromSeconds(100));
    }

    [Fact]
    public void Another_conversation_need_not_wait_for_one_that_is_full()
    {
        var windows = Windows();

        for (var i = 0; i < 7; i++)
        {
            windows.Take(Ada);
        }

        Assert.NotNull(windows.Take(Ada));
        Assert.Null(windows.Take(new ConversationKey("msteams", "a:grace")));
    }

    [Fact]
    public void Who_must_wait_has_taken_no_place()
    {
        var windows = Windows();

        for (var i = 0; i < 100; i++)
        {
            windows.Take(Ada);
        }

        _clock.Now += TimeSpan.FromSeconds(2);
        var sent = 0;

        while (windows.Take(Ada) is null)
        {
            sent++;
        }

        Assert.Equal(7, sent);
    }

    [Fact]
    public void Other_channels_have_no_such_windows()
    {
        var windows = Windows();

        Assert.All(Enumerable.Range(0, 1000), _ => Assert.Null(windows.Take(new ConversationKey("webchat", "c-1"))));
    }

    private SendWindows Windows(int perSecond = 1000) => new(Options.Create(new SendingOptions { TeamsMessagesPerSecond = perSecond }), _clock);

    /// <summary>Sends one after the other, waiting as long as is said, and gives the moments.</summary>
    private List<DateTimeOffset> SendAll(SendWindows windows, IEnumerable<ConversationKey> conversations)
    {
        var sent = new List<DateTimeOffset>();

        foreach (var conversation in conversations)
        {
            while (windows.Take(conversation) is { } pause)
            {
                _clock.Now += pause;
            }

            sent.Add(_clock.Now);
        }

        return sent;
    }

    /// <summary>How often more than so many were sent within a span.</summary>
    private static int Broken(List<DateTimeOffset> sent, int most, TimeSpan within) =>
        Enumerable.Range(0, Math.Max(0, sent.Count - most)).Count(first => sent[first + most] - sent[first] < within);

    private sealed class SetClock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2026, 11, 20, 9, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
