using System.Collections;
using System.Globalization;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Newtonsoft.Json.Serialization;

namespace Microsoft.Bot.Builder;

/// <summary>
/// Copies an object with all that it holds, as a journey through JSON would, but faster and without losing types: no type name is ever written or read.
/// Where nothing says what a value is, it comes back as a tree of JSON tokens would bring it back: numbers in the type they had, enumerations as numbers, identifiers as text.
/// </summary>
internal static class GraphCopy
{
    /// <summary>Copies a value that nothing is known about.</summary>
    /// <exception cref="JsonSerializationException">The object holds itself, or is too deep.</exception>
    public static object OfUntyped(object value) => OfUntyped(value, 0);

    /// <summary>Copies the values of a dictionary into another.</summary>
    public static void Into(Dictionary<string, object> target, Dictionary<string, object> source) => Into(target, source, 0);

    private static void Into(Dictionary<string, object> target, Dictionary<string, object> source, int depth)
    {
        foreach (var (name, value) in source)
        {
            target.Add(name, OfUntyped(value, depth + 1));
        }
    }

    internal static object OfUntyped(object value, int depth) => value switch
    {
        null or string or bool or long or double or decimal or DateTime or DateTimeOffset => value,
        int or short or ushort or byte or sbyte or uint or ulong or float => value,
        Enum member => Convert.ChangeType(member, Enum.GetUnderlyingType(member.GetType()), CultureInfo.InvariantCulture),
        char letter => letter.ToString(),
        Guid or TimeSpan => value.ToString(),
        Uri address => address.OriginalString,
        JValue simple => OfUntyped(simple.Value, depth),
        _ => OfTyped(value, depth),
    };

    internal static object OfTyped(object value, int depth)
    {
        if (depth > GraphContract.MaxDepth && value is not null)
        {
            throw new JsonSerializationException($"An object of type {value.GetType().Name} holds itself or is nested more than {GraphContract.MaxDepth} levels deep.");
        }

        switch (value)
        {
            case null or string or ValueType and IConvertible or DateTimeOffset or TimeSpan or Guid or Uri:
                return value;

            case JToken json:
                return json.DeepClone();

            case Dictionary<string, object> properties when value.GetType() == typeof(Dictionary<string, object>):
                var copy = new Dictionary<string, object>(properties.Count, properties.Comparer);
                Into(copy, properties, depth);
                return copy;

            case byte[] bytes:
                return bytes.Clone();
        }

        var contract = GraphContract.Of(value.GetType());
        return contract.Json switch
        {
            { Converter: not null } => ThroughJson(value),
            _ when contract.Collection is { } collection => collection.Of(value, depth),
            JsonArrayContract array => OfList(value, array, depth),
            JsonDictionaryContract dictionary => OfDictionary(value, dictionary, depth),
            JsonObjectContract when contract.Factory is not null => OfObject(value, contract, depth),
            _ => ThroughJson(value),
        };
    }

    private static object OfObject(object value, GraphContract contract, int depth)
    {
        var copy = contract.Factory();
        for (var i = 0; i < contract.Properties.Length; i++)
        {
            var property = contract.Properties[i];
            var held = property.ValueProvider.GetValue(value);
            property.ValueProvider.SetValue(
                copy,
                contract.IsImmutable[i] ? held : property.PropertyType == typeof(object) ? OfUntyped(held, depth + 1) : OfTyped(held, depth + 1));
        }

        foreach (var (name, held) in contract.ExtensionData?.Invoke(value) ?? [])
        {
            contract.SetExtensionData(copy, (string)name, held is JToken json ? json.DeepClone() : OfUntyped(held, depth + 1));
        }

        return copy;
    }

    private static object OfList(object value, JsonArrayContract contract, int depth)
    {
        // Arrays of more than one dimension are here too.
        if (value is not IList list || list is Array)
        {
            return ThroughJson(value);
        }

        var untyped = contract.CollectionItemType is null || contract.CollectionItemType == typeof(object);
        if (contract.DefaultCreator?.Invoke() is not IList { IsReadOnly: false, IsFixedSize: false, Count: 0 } copy)
        {
            return ThroughJson(value);
        }

        foreach (var item in list)
        {
            copy.Add(untyped ? OfUntyped(item, depth + 1) : OfTyped(item, depth + 1));
        }

        return copy;
    }

    private static object OfDictionary(object value, JsonDictionaryContract contract, int depth)
    {
        if (value is not IDictionary entries || contract.DefaultCreator?.Invoke() is not IDictionary { IsReadOnly: false, Count: 0 } copy)
        {
            return ThroughJson(value);
        }

        var untyped = contract.DictionaryValueType is null || contract.DictionaryValueType == typeof(object);
        foreach (DictionaryEntry entry in entries)
        {
            copy.Add(entry.Key, untyped ? OfUntyped(entry.Value, depth + 1) : OfTyped(entry.Value, depth + 1));
        }

        return copy;
    }

    private static object ThroughJson(object value) =>
        JsonConvert.DeserializeObject(JsonConvert.SerializeObject(value), value.GetType());
}
