using ChatBot.Connectors.Capabilities;
using ChatBot.Connectors.Capabilities.Contacts;
using ChatBot.Connectors.Capabilities.Marketing;

namespace ChatBot.Connectors.Tests.Sample;

public sealed class SampleMarketingTests : IDisposable
{
    private readonly Business _business = new();

    [Fact]
    public async Task A_proven_address_goes_on_a_list_and_off_again()
    {
        var on = await _business.AskAsync(new Subscribe("newsletter"), Callers.Ada);
        var onList = _business.Query<long>("SELECT count(*) FROM memberships WHERE email = 'ada@example.com'");
        var off = await _business.AskAsync(new Unsubscribe("newsletter"), Callers.Guest("ada@example.com"));

        Assert.Equal((true, 1, false), (on.Answer!.IsMember, onList, off.Answer!.IsMember));
        Assert.Equal(0, _business.Query<long>("SELECT count(*) FROM memberships"));
    }

    [Fact]
    public async Task Nobody_puts_another_on_a_list()
    {
        var result = await _business.AskAsync(new Subscribe("newsletter"), Callers.Guest("ada@example.com"));

        Assert.Equal(CallerLevel.Verified, result.Problem?.NeededLevel);
    }

    [Fact]
    public async Task An_unknown_list_is_not_found()
    {
        var result = await _business.AskAsync(new Subscribe("gossip"), Callers.Ada);

        Assert.Equal(ProblemKind.NotFound, result.Problem?.Kind);
    }

    [Fact]
    public async Task Words_on_a_record_are_gathered()
    {
        await _business.AskAsync(new TagContact("vip"), Callers.Ada);
        var result = await _business.AskAsync(new TagContact("coffee"), Callers.Ada);

        Assert.Equal(["coffee", "vip"], result.Answer?.Tags);
    }

    [Fact]
    public async Task Events_and_conversations_are_noted_once_per_turn()
    {
        var turn = Callers.Ada;
        await _business.AskAsync(new TrackEvent("asked_for_catalog"), turn);
        await _business.AskAsync(new TrackEvent("asked_for_catalog"), turn);
        await _business.AskAsync(new LogInteraction("Asked about the grinder."), turn);

        Assert.Equal(2, _business.Query<long>("SELECT count(*) FROM notes WHERE email = 'ada@example.com'"));
    }

    [Fact]
    public async Task Nothing_to_note_is_named()
    {
        var tag = await _business.AskAsync(new TagContact(" "), Callers.Ada);
        var name = await _business.AskAsync(new TrackEvent(""), Callers.Ada);
        var summary = await _business.AskAsync(new LogInteraction(new string('x', 2001)), Callers.Ada);

        Assert.Equal(("Tag", "Name", "Summary"), (tag.Problem?.Field, name.Problem?.Field, summary.Problem?.Field));
    }

    public void Dispose() => _business.Dispose();
}
