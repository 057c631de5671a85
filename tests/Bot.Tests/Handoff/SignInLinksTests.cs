using ChatBot.Handoff;
using ChatBot.Tests.Channels.DirectLine;
using Microsoft.Extensions.Options;
using Xunit;

namespace ChatBot.Tests.Handoff;

public sealed class SignInLinksTests
{
    private readonly MovedClock _clock = new();

    private SignInLinks Links => field ??= new(Options.Create(new DeskOptions()), _clock);

    [Fact]
    public void A_link_lets_its_agent_in_once()
    {
        var key = Links.Make("Grace");
        var other = Links.Make("Alan");

        Assert.Equal("Grace", Links.Take(key));
        Assert.Null(Links.Take(key));
        Assert.Equal("Alan", Links.Take(other));
    }

    [Fact]
    public void A_link_that_is_too_old_lets_nobody_in()
    {
        var key = Links.Make("Grace");

        _clock.Move(TimeSpan.FromMinutes(11));

        Assert.Null(Links.Take(key));
    }

    [Fact]
    public void A_guessed_key_lets_nobody_in_and_spends_no_link()
    {
        var key = Links.Make("Grace");

        Assert.Null(Links.Take(""));
        Assert.Null(Links.Take(key[..^1]));
        Assert.Equal("Grace", Links.Take(key));
    }
}
