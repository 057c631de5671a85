using Microsoft.Bot.Builder;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Xunit;

namespace BotBuilder.Tests.Builder;

public class MemoryStorageTests
{
    public static TheoryData<string> Kinds => ["objects", "dictionary", "serializer"];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task What_was_never_written_is_not_found(string kind)
    {
        var storage = Create(kind);

        var found = await storage.ReadAsync(["absent"], default);

        Assert.Empty(found);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Null_is_no_list_of_keys_and_no_changes(string kind)
    {
        var storage = Create(kind);

        await Assert.ThrowsAsync<ArgumentNullException>(() => storage.ReadAsync(null, default));
        await Assert.ThrowsAsync<ArgumentNullException>(() => storage.WriteAsync(null, default));
        await Assert.ThrowsAsync<ArgumentNullException>(() => storage.DeleteAsync(null, default));
    }

    [Theory]
    [InlineData("objects")]
    [InlineData("dictionary")]
    public async Task What_is_written_comes_back_as_a_copy_of_its_own_type(string kind)
    {
        var storage = Create(kind);
        var profile = new Profile { Name = "Ada", Age = 36, Tags = ["a", "b"], Inner = new Profile { Name = "inner" }, Anything = new Profile { Name = "any" } };

        await Write(storage, "key", profile);
        profile.Name = "changed afterwards";
        var read = (Profile)(await storage.ReadAsync(["key"], default))["key"];
        read.Tags.Add("c");
        var again = (Profile)(await storage.ReadAsync(["key"], default))["key"];

        Assert.Equal(("Ada", 36, "inner"), (read.Name, read.Age, read.Inner.Name));
        Assert.Equal("any", Assert.IsType<Profile>(again.Anything).Name);
        Assert.Equal(["a", "b"], again.Tags);
    }

    [Fact]
    public async Task Untyped_values_come_back_as_a_tree_of_JSON_would_bring_them()
    {
        var storage = new MemoryStorage();
        var values = new Dictionary<string, object>
        {
            ["int"] = 7,
            ["float"] = 1.5f,
            ["enum"] = DayOfWeek.Friday,
            ["text"] = "text",
            ["json"] = new JObject { ["$type"] = "System.IO.FileInfo, System.Private.CoreLib" },
            ["profile"] = new Profile { Name = "Ada" },
            ["list"] = new List<object> { 1, "two" },
            ["numbers"] = new[] { 1, 2 },
            ["map"] = new Dictionary<string, int> { ["one"] = 1 },
        };

        await Write(storage, "key", values);
        var read = (IDictionary<string, object>)(await storage.ReadAsync(["key"], default))["key"];

        Assert.Equal(7, read["int"]);
        Assert.Equal(1.5f, read["float"]);
        Assert.Equal(5, read["enum"]);
        Assert.Equal("text", read["text"]);
        Assert.Equal("System.IO.FileInfo, System.Private.CoreLib", (string)Assert.IsType<JObject>(read["json"])["$type"]);
        Assert.Equal("Ada", Assert.IsType<Profile>(read["profile"]).Name);
        Assert.Equal([1, "two"], Assert.IsType<List<object>>(read["list"]));
        Assert.Equal([1, 2], Assert.IsType<int[]>(read["numbers"]));
        Assert.Equal(1, Assert.IsType<Dictionary<string, int>>(read["map"])["one"]);
    }

    [Fact]
    public async Task Types_that_need_more_than_their_properties_make_the_journey_through_JSON()
    {
        var storage = new MemoryStorage();
        var values = new Dictionary<string, object>
        {
            ["record"] = new Point(1, 2),
            ["set"] = new HashSet<string> { "a" },
            ["readonly"] = new GetOnly { Items = { "x" } },
        };

        await Write(storage, "key", values);
        var read = (IDictionary<string, object>)(await storage.ReadAsync(["key"], default))["key"];

        Assert.Equal(new Point(1, 2), read["record"]);
        Assert.Equal(["a"], Assert.IsType<HashSet<string>>(read["set"]));
        Assert.Equal(["x"], Assert.IsType<GetOnly>(read["readonly"]).Items);
    }

    [Fact]
    public async Task An_object_that_holds_itself_is_refused()
    {
        var storage = new MemoryStorage();
        var loop = new Profile();
        loop.Inner = loop;

        await Assert.ThrowsAsync<JsonSerializationException>(() => Write(storage, "key", loop));
    }

    [Fact]
    public async Task A_type_name_that_came_with_data_is_data()
    {
        var dictionary = new Dictionary<string, JObject>();
        var storage = new MemoryStorage(dictionary);
        await Write(storage, "key", new Dictionary<string, object> { ["value"] = JObject.Parse("""{"$type":"System.IO.FileInfo, System.Private.CoreLib","fileName":"/etc/passwd"}""") });

        var read = (IDictionary<string, object>)(await storage.ReadAsync(["key"], default))["key"];

        Assert.IsType<JObject>(read["value"]);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task An_item_that_somebody_else_has_written_since_is_not_overwritten(string kind)
    {
        var storage = Create(kind);
        await Write(storage, "key", new Item { Text = "one" });
        var first = Read<Item>((await storage.ReadAsync(["key"], default))["key"]);
        var second = Read<Item>((await storage.ReadAsync(["key"], default))["key"]);
        first.Text = "two";
        await Write(storage, "key", first);

        second.Text = "three";
        var conflict = await Assert.ThrowsAnyAsync<ArgumentException>(() => Write(storage, "key", second));

        Assert.Contains("Etag conflict", conflict.Message, StringComparison.Ordinal);
        Assert.Equal("two", Read<Item>((await storage.ReadAsync(["key"], default))["key"]).Text);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_star_overwrites_whatever_is_there(string kind)
    {
        var storage = Create(kind);
        await Write(storage, "key", new Item { Text = "one" });

        await Write(storage, "key", new Item { Text = "two", ETag = "*" });

        Assert.Equal("two", Read<Item>((await storage.ReadAsync(["key"], default))["key"]).Text);
    }

    [Fact]
    public async Task Of_several_changes_all_are_written_or_none()
    {
        var storage = new MemoryStorage();
        await Write(storage, "taken", new Item { Text = "one" });

        var changes = new Dictionary<string, object> { ["free"] = new Item { Text = "new" }, ["taken"] = new Item { Text = "two", ETag = "0" } };
        await Assert.ThrowsAnyAsync<ArgumentException>(() => storage.WriteAsync(changes, default));

        Assert.Equal(["taken"], (await storage.ReadAsync(["free", "taken"], default)).Keys);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task What_is_deleted_is_gone_and_may_be_deleted_again(string kind)
    {
        var storage = Create(kind);
        await Write(storage, "key", new Item());

        await storage.DeleteAsync(["key", "absent"], default);
        await storage.DeleteAsync(["key"], default);

        Assert.Empty(await storage.ReadAsync(["key"], default));
    }

    [Fact]
    public async Task Keys_may_be_anything()
    {
        var storage = new MemoryStorage();
        const string Key = "!@#$%^&*()~/\\><,.?';\"`~ü😀";

        await Write(storage, Key, new Item { Text = "here" });

        Assert.Equal("here", ((Item)(await storage.ReadAsync([Key], default))[Key]).Text);
    }

    [Fact]
    public async Task The_caller_s_dictionary_shows_what_is_stored()
    {
        var dictionary = new Dictionary<string, JObject>();
        var storage = new MemoryStorage(dictionary);

        await Write(storage, "key", new Profile { Name = "Ada" });

        Assert.Equal("Ada", (string)dictionary["key"]["Name"]);
    }

    [Fact]
    public async Task Items_are_read_as_the_type_that_is_asked_for()
    {
        var storage = new MemoryStorage();
        await storage.WriteAsync(new Dictionary<string, object> { ["profile"] = new Profile { Name = "Ada" }, ["item"] = new Item(), ["json"] = new JObject { ["Name"] = "Ben" } }, default);

        var profiles = await storage.ReadAsync<Profile>(["profile", "item", "json"]);

        Assert.Equal(["profile", "json"], profiles.Keys);
        Assert.Equal("Ben", profiles["json"].Name);
    }

    [Fact]
    public async Task Cancellation_is_honoured()
    {
        var cancelled = new CancellationToken(canceled: true);
        var storage = new MemoryStorage();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => storage.ReadAsync(["key"], cancelled));
    }

    private static MemoryStorage Create(string kind) => kind switch
    {
        "objects" => new MemoryStorage(),
        "dictionary" => new MemoryStorage(new Dictionary<string, JObject>()),
        _ => new MemoryStorage(new JsonSerializer()),
    };

    private static T Read<T>(object stored) => stored is JObject json ? json.ToObject<T>() : (T)stored;

    private static Task Write(MemoryStorage storage, string key, object value) => storage.WriteAsync(new Dictionary<string, object> { [key] = value }, default);

    public sealed class Profile
    {
        public string Name { get; set; }

        public int Age { get; set; }

        public List<string> Tags { get; set; } = [];

        public Profile Inner { get; set; }

        public object Anything { get; set; }
    }

    public sealed class Item : IStoreItem
    {
        public string Text { get; set; }

        public string ETag { get; set; }
    }

    public sealed class GetOnly
    {
        public List<string> Items { get; } = [];
    }

    public sealed record Point(int X, int Y);
}
