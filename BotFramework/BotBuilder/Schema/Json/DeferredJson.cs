using System.Text.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Schema;

/// <summary>Free JSON as it came over the wire, made into tokens when somebody looks at it. Most of it nobody looks at.</summary>
internal sealed class DeferredJson(byte[] utf8)
{
    public ReadOnlySpan<byte> Utf8 => utf8;

    /// <summary>What a field holds, as callers see it.</summary>
    public static object Resolve(ref object field) => field is DeferredJson deferred ? field = deferred.ToToken() : field;

    /// <summary>The object that a field holds, as callers see it; an empty one when there is none.</summary>
    public static JObject ResolveObject(ref object field)
    {
        var resolved = field switch
        {
            null => new JObject(),
            DeferredJson deferred => (JObject)deferred.ToToken(),
            _ => (JObject)field,
        };
        field = resolved;
        return resolved;
    }

    public JToken ToToken()
    {
        var reader = new Utf8JsonReader(utf8, ActivityJson.ReaderOptions);
        reader.Read();
        return JsonTokens.Read(ref reader);
    }
}
