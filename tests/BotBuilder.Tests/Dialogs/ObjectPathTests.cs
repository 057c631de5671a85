using Microsoft.Bot.Builder.Dialogs;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Xunit;

namespace BotBuilder.Tests.Dialogs;

public class ObjectPathTests
{
    private static readonly object Tree = new Dictionary<string, object>
    {
        ["name"] = "Ada",
        ["orders"] = new List<object> { new Order { Number = 1042, Lines = ["tea", "cup"] }, JObject.Parse("{ 'number': 1043 }") },
        ["index"] = 1,
        ["a b"] = new JArray(1, 2),
        ["nothing"] = null,
    };

    [Theory]
    [InlineData("name", "Ada")]
    [InlineData("NAME", "Ada")]
    [InlineData("orders[0].number", "1042")]
    [InlineData("orders[0].lines[1]", "cup")]
    [InlineData("orders[0].order_lines[0]", "tea")]
    [InlineData("orders[index].number", "1043")]
    [InlineData("['a b'][1]", "2")]
    [InlineData("[\"name\"]", "Ada")]
    public void Values_are_found(string path, string expected)
    {
        Assert.Equal(expected, ObjectPath.GetPathValue<string>(Tree, path));
        Assert.True(ObjectPath.HasValue(Tree, path));
    }

    [Theory]
    [InlineData("missing")]
    [InlineData("nothing")]
    [InlineData("orders[7]")]
    [InlineData("name.length.more")]
    [InlineData("orders[0")]
    [InlineData("orders[missing]")]
    public void What_is_not_there_is_not_found(string path)
    {
        Assert.False(ObjectPath.TryGetPathValue<object>(Tree, path, out _));
        Assert.Equal("default", ObjectPath.GetPathValue(Tree, path, "default"));
        Assert.Throws<KeyNotFoundException>(() => ObjectPath.GetPathValue<string>(Tree, path));
    }

    [Fact]
    public void Values_come_in_the_type_that_is_wanted()
    {
        Assert.Equal(1043L, ObjectPath.GetPathValue<long>(Tree, "orders[1].number"));
        Assert.Equal(1043, ObjectPath.GetPathValue<Order>(Tree, "orders[1]").Number);
        Assert.Equal([1, 2], ObjectPath.GetPathValue<int[]>(Tree, "['a b']"));
        Assert.Null(ObjectPath.MapValueTo<string>(null));
        Assert.Equal(5, ObjectPath.MapValueTo<int?>(new JValue(5)));
    }

    [Fact]
    public void What_is_missing_on_the_way_is_made()
    {
        var tree = new Dictionary<string, object>();

        ObjectPath.SetPathValue(tree, "a.b[2].c", 3);

        Assert.Equal("""{"a":{"b":[null,null,{"c":3}]}}""", JsonConvert.SerializeObject(tree));
    }

    [Fact]
    public void Objects_of_all_kinds_can_be_written_to()
    {
        var order = new Order { Lines = ["tea"] };
        var tree = new Dictionary<string, object> { ["order"] = order };

        ObjectPath.SetPathValue(tree, "order.number", 7);
        ObjectPath.SetPathValue(tree, "order.lines[1]", "cup", json: false);
        ObjectPath.SetPathValue(tree, "raw", order, json: false);

        Assert.Equal(7, order.Number);
        Assert.Equal(["tea", "cup"], order.Lines);
        Assert.Same(order, tree["raw"]);
    }

    [Fact]
    public void Values_can_be_removed()
    {
        var tree = JObject.Parse("{ 'a': { 'b': 1, 'c': [1, 2] } }");

        ObjectPath.RemovePathValue(tree, "a.B");
        ObjectPath.RemovePathValue(tree, "a.c[0]");
        ObjectPath.RemovePathValue(tree, "x.y");

        Assert.Equal("""{"a":{"c":[2]}}""", tree.ToString(Formatting.None));
    }

    [Fact]
    public void One_object_is_laid_over_another()
    {
        var lower = new Order { Number = 1, Lines = ["tea"], Note = "below" };

        var merged = ObjectPath.Assign<Order>(lower, new { number = 2, note = (string)null });

        Assert.Equal((2, "below"), (merged.Number, merged.Note));
        Assert.Equal(["tea"], merged.Lines);
        Assert.NotSame(lower, merged);
        Assert.Equal(1, lower.Number);
        Assert.NotNull(ObjectPath.Merge<Order>(null, null));
        Assert.Equal(1, ObjectPath.Merge(lower, null).Number);
    }

    [Fact]
    public void A_clone_shares_nothing()
    {
        var order = new Order { Lines = ["tea"] };

        var clone = ObjectPath.Clone(order);
        clone.Lines.Add("cup");

        Assert.Single(order.Lines);
        Assert.Null(ObjectPath.Clone<Order>(null));
    }

    [Fact]
    public void Properties_can_be_listed()
    {
        var seen = new Dictionary<string, object>();

        ObjectPath.ForEachProperty(new { A = 1, B = "x" }, seen.Add);

        Assert.Equal(new Dictionary<string, object> { ["A"] = 1, ["B"] = "x" }, seen);
        Assert.True(ObjectPath.ContainsProperty(JObject.Parse("{ 'a': 1 }"), "A"));
        Assert.False(ObjectPath.ContainsProperty(null, "A"));
    }

    [Fact]
    public void A_path_is_taken_apart()
    {
        Assert.True(ObjectPath.TryResolvePath(Tree, "orders[index]['x.y'].z", out var segments));
        Assert.Equal(["orders", 1, "x.y", "z"], segments);
        Assert.False(ObjectPath.TryResolvePath(Tree, "orders[5]", out _, eval: true));
        Assert.True(ObjectPath.TryResolvePath(Tree, "orders[0]", out _, eval: true));
    }

    private sealed class Order
    {
        public int Number { get; set; }

        [JsonProperty("order_lines")]
        public List<string> Lines { get; set; }

        public string Note { get; set; }
    }
}
