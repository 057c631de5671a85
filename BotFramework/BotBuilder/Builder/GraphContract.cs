using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using Newtonsoft.Json.Serialization;

namespace Microsoft.Bot.Builder;

/// <summary>What Newtonsoft.Json would read and write of a type, prepared once, so that objects can be walked without making JSON of them.</summary>
internal sealed class GraphContract
{
    /// <summary>Deeper graphs are taken for loops.</summary>
    public const int MaxDepth = 200;

    private static readonly DefaultContractResolver Resolver = new();

    private static readonly ConcurrentDictionary<Type, GraphContract> ByType = new();

    private GraphContract(Type type)
    {
        Json = Resolver.ResolveContract(type);
        Collection = CollectionCopy.For(type);
        if (Json is not JsonObjectContract { Converter: null } contract)
        {
            return;
        }

        Properties = [.. contract.Properties.Where(property => !property.Ignored && property.Readable && property.ValueProvider is not null)];
        IsImmutable = [.. Properties.Select(property => CollectionCopy.IsImmutable(property.PropertyType))];
        NameHashes = [.. Properties.Select(property => GraphHash.OfText(property.PropertyName))];
        ExtensionData = contract.ExtensionDataGetter;
        Factory = IsPlain(type, contract) ? contract.DefaultCreator : null;
        SetExtensionData = contract.ExtensionDataSetter;
    }

    /// <summary>The contract as Newtonsoft.Json sees it.</summary>
    public JsonContract Json { get; }

    /// <summary>The readable properties, or null when the type is no plain object.</summary>
    [SuppressMessage("Performance", "CA1819", Justification = "Walked in the innermost loop; nobody outside sees it.")]
    public JsonProperty[] Properties { get; }

    /// <summary>How to copy it, if it is a usual collection.</summary>
    public CollectionCopy Collection { get; }

    /// <summary>Whether a property's value is its own copy, for each of <see cref="Properties"/>.</summary>
    public bool[] IsImmutable { get; }

    public ulong[] NameHashes { get; }

    public ExtensionDataGetter ExtensionData { get; }

    public ExtensionDataSetter SetExtensionData { get; }

    /// <summary>Makes an empty object, or null when the type needs more than its properties set.</summary>
    public Func<object> Factory { get; }

    public static GraphContract Of(Type type) => ByType.GetOrAdd(type, static key => new GraphContract(key));

    /// <summary>Tells whether setting its properties is all that it takes to make an object of this type.</summary>
    private static bool IsPlain(Type type, JsonObjectContract contract) =>
        !type.IsValueType &&
        contract is { DefaultCreator: not null, DefaultCreatorNonPublic: false, OverrideCreator: null, CreatorParameters.Count: 0 } &&
        contract.OnDeserializedCallbacks.Count == 0 && contract.OnDeserializingCallbacks.Count == 0 &&
        contract.OnSerializedCallbacks.Count == 0 && contract.OnSerializingCallbacks.Count == 0 &&
        (contract.ExtensionDataGetter is null) == (contract.ExtensionDataSetter is null) &&
        contract.Properties.All(property => property.Ignored || (property is { Converter: null, ItemConverter: null } && property.Readable == property.Writable));
}
