using System.Collections.Concurrent;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Newtonsoft.Json.Serialization;

namespace Microsoft.Bot.Builder;

/// <summary>
/// Lets JSON in memory keep the types of what was stored, and of nothing else: a name is taken for a type only if this process has written that type.
/// Any other name, for instance one that came with an activity, is data.
/// </summary>
internal sealed class StoredTypesBinder : DefaultSerializationBinder
{
    private static readonly ConcurrentDictionary<(string Assembly, string Name), Type> Written = new();

    public static JsonSerializer CreateSerializer() => JsonSerializer.Create(new JsonSerializerSettings
    {
        TypeNameHandling = TypeNameHandling.All,
        TypeNameAssemblyFormatHandling = TypeNameAssemblyFormatHandling.Full,
        SerializationBinder = new StoredTypesBinder(),
        MaxDepth = GraphContract.MaxDepth,
    });

    public override void BindToName(Type serializedType, out string assemblyName, out string typeName)
    {
        base.BindToName(serializedType, out assemblyName, out typeName);
        Written.TryAdd((assemblyName ?? serializedType.Assembly.FullName, typeName ?? serializedType.FullName), serializedType);
    }

    public override Type BindToType(string assemblyName, string typeName) =>
        Written.GetValueOrDefault((assemblyName, typeName), typeof(JObject));
}
