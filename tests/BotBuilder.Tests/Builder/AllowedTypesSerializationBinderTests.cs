using Microsoft.Bot.Builder;
using Newtonsoft.Json;
using Xunit;

namespace BotBuilder.Tests.Builder;

public class AllowedTypesSerializationBinderTests
{
    [Fact]
    public void Allowed_types_survive_JSON()
    {
        var settings = Settings(new AllowedTypesSerializationBinder([typeof(Allowed)]));
        object value = new Allowed { Name = "Ada" };

        var read = JsonConvert.DeserializeObject<object>(JsonConvert.SerializeObject(value, settings), settings);

        Assert.Equal("Ada", Assert.IsType<Allowed>(read).Name);
    }

    [Fact]
    public void A_type_that_is_not_allowed_is_not_read()
    {
        var settings = Settings(new AllowedTypesSerializationBinder([typeof(Allowed)]));

        Assert.Throws<JsonSerializationException>(() => JsonConvert.DeserializeObject<object>("""{"$type":"System.IO.FileInfo, System.Private.CoreLib","fileName":"/etc/passwd"}""", settings));
    }

    [Fact]
    public void Types_that_were_written_and_are_not_allowed_are_named()
    {
        var binder = new AllowedTypesSerializationBinder([typeof(Allowed)]);
        JsonConvert.SerializeObject(new Forbidden(), Settings(binder));

        var error = Assert.Throws<InvalidOperationException>(binder.Verify);
        binder.Verify();

        Assert.Contains(nameof(Forbidden), error.Message, StringComparison.Ordinal);
    }

    private static JsonSerializerSettings Settings(AllowedTypesSerializationBinder binder) => new() { TypeNameHandling = TypeNameHandling.All, SerializationBinder = binder };

    public sealed class Allowed
    {
        public string Name { get; set; }
    }

    public sealed class Forbidden;
}
