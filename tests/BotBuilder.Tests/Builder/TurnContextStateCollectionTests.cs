using System.Globalization;
using Microsoft.Bot.Builder;
using Xunit;

namespace BotBuilder.Tests.Builder;

public class TurnContextStateCollectionTests
{
    [Fact]
    public void A_value_is_found_by_its_type_and_by_its_key()
    {
        var state = new TurnContextStateCollection();
        state.Add("a text");
        state.Add("key", "another");

        Assert.Equal("a text", state.Get<string>());
        Assert.Equal("another", state.Get<string>("key"));
        Assert.Null(state.Get<List<int>>("key"));
        Assert.Null(state.Get<string>("absent"));
    }

    [Fact]
    public void A_key_is_added_once_but_set_often()
    {
        var state = new TurnContextStateCollection();
        state.Add("key", "one");

        state.Set("key", "two");

        Assert.Throws<ArgumentException>(() => state.Add("key", "three"));
        Assert.Equal("two", state.Get<string>("key"));
    }

    [Fact]
    public void Null_keys_and_null_additions_are_refused()
    {
        var state = new TurnContextStateCollection();

        Assert.Throws<ArgumentNullException>(() => state.Get<string>(null));
        Assert.Throws<ArgumentNullException>(() => state.Add(null, "value"));
        Assert.Throws<ArgumentNullException>(() => state.Add<string>("key", null));
        Assert.Throws<ArgumentNullException>(() => state.Set(null, "value"));
    }

    [Fact]
    public void Keys_are_compared_ordinally_whatever_the_culture()
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("tr-TR");
        var state = new TurnContextStateCollection { ["title"] = "small" };

        var found = state.ContainsKey("TITLE");

        CultureInfo.CurrentCulture = before;
        Assert.False(found);
    }

    [Fact]
    public void The_end_of_the_turn_disposes_what_can_be_disposed()
    {
        var stream = new MemoryStream();
        var state = new TurnContextStateCollection { ["stream"] = stream, ["text"] = "text" };

        state.Dispose();
        state.Dispose();

        Assert.False(stream.CanRead);
    }
}
