using System.Collections;
using System.Runtime.InteropServices;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Builder;

/// <summary>
/// A 64-bit hash over everything in an object that would be stored. It tells whether state has changed without making JSON of it;
/// equal content gives an equal hash, whether it is held as JSON or as objects of numbers, texts and dictionaries.
/// </summary>
internal static class GraphHash
{
    private const ulong NullHash = 0x9E3779B97F4A7C15;
    private const ulong TextSeed = 0xA0761D6478BD642F;
    private const ulong NumberSeed = 0xE7037ED1A0B428DB;
    private const ulong RealSeed = 0x8EBC6AF09C88C6E3;
    private const ulong TimeSeed = 0x589965CC75374CC3;
    private const ulong ListSeed = 0x1D8E4E27C47D124F;
    private const ulong ObjectSeed = 0xEB44ACCAB455D165;

    /// <summary>Hashes an object and all that it holds.</summary>
    /// <exception cref="JsonSerializationException">The object holds itself, or is too deep.</exception>
    public static ulong Of(object value) => Of(value, 0);

    /// <summary>Hashes one property of a dictionary. A dictionary's hash is these, combined by exclusive or.</summary>
    public static ulong OfProperty(string name, object value) => Mix(OfText(name), Of(value, 1));

    /// <summary>Hashes a text.</summary>
    public static ulong OfText(string text) => OfBytes(MemoryMarshal.AsBytes(text.AsSpan()));

    private static ulong Of(object value, int depth) => value switch
    {
        null => NullHash,
        string text => OfText(text),
        bool flag => Mix(NumberSeed, flag ? 3UL : 5UL),
        int number => OfNumber(number),
        long number => OfNumber(number),
        double number => OfReal(number),
        Dictionary<string, object> properties => OfDictionary(properties, depth),
        JToken json => OfJson(json, depth),
        IConvertible simple => OfConvertible(simple),
        DateTimeOffset time => Mix(OfNumber(time.Ticks) ^ TimeSeed, (ulong)time.Offset.Ticks),
        TimeSpan span => Mix(TimeSeed, (ulong)span.Ticks),
        Guid id => OfBytes(MemoryMarshal.AsBytes(new ReadOnlySpan<Guid>(in id))),
        Uri address => OfText(address.OriginalString),
        byte[] bytes => OfBytes(bytes),
        _ when depth > GraphContract.MaxDepth => throw TooDeep(value),
        IDictionary<string, object> properties => OfDictionary(properties, depth),
        IDictionary entries => OfEntries(entries, depth),
        IEnumerable items => OfItems(items, depth),
        _ => OfObject(value, depth),
    };

    private static ulong OfDictionary(Dictionary<string, object> properties, int depth)
    {
        if (depth > GraphContract.MaxDepth)
        {
            throw TooDeep(properties);
        }

        var hash = ObjectSeed;
        foreach (var (name, value) in properties)
        {
            hash ^= Mix(OfText(name), Of(value, depth + 1));
        }

        return hash;
    }

    private static ulong OfDictionary(IDictionary<string, object> properties, int depth)
    {
        var hash = ObjectSeed;
        foreach (var (name, value) in properties)
        {
            hash ^= Mix(OfText(name), Of(value, depth + 1));
        }

        return hash;
    }

    private static ulong OfEntries(IDictionary entries, int depth)
    {
        var hash = ObjectSeed;
        foreach (DictionaryEntry entry in entries)
        {
            hash ^= Mix(entry.Key is string name ? OfText(name) : Of(entry.Key, depth + 1), Of(entry.Value, depth + 1));
        }

        return hash;
    }

    private static ulong OfItems(IEnumerable items, int depth)
    {
        var hash = ListSeed;
        if (items is IList list)
        {
            for (var i = 0; i < list.Count; i++)
            {
                hash = Mix(hash, Of(list[i], depth + 1));
            }

            return hash;
        }

        foreach (var item in items)
        {
            hash = Mix(hash, Of(item, depth + 1));
        }

        return hash;
    }

    private static ulong OfObject(object value, int depth)
    {
        var contract = GraphContract.Of(value.GetType());
        if (contract.Properties is not { } properties)
        {
            return OfText(JsonConvert.SerializeObject(value));
        }

        var hash = ObjectSeed;
        for (var i = 0; i < properties.Length; i++)
        {
            // What is absent and what is null are the same, as they are when JSON becomes an object.
            if (properties[i].ValueProvider.GetValue(value) is { } held)
            {
                hash ^= Mix(contract.NameHashes[i], Of(held, depth + 1));
            }
        }

        foreach (var (name, held) in contract.ExtensionData?.Invoke(value) ?? [])
        {
            hash ^= Mix(Of(name, depth + 1), Of(held, depth + 1));
        }

        return hash;
    }

    private static ulong OfJson(JToken json, int depth)
    {
        if (depth > GraphContract.MaxDepth)
        {
            throw TooDeep(json);
        }

        switch (json)
        {
            case JValue simple:
                return Of(simple.Value, depth);

            case JObject members:
                var hash = ObjectSeed;
                foreach (var (name, value) in members)
                {
                    hash ^= Mix(OfText(name), OfJson(value, depth + 1));
                }

                return hash;

            case JArray items:
                var ordered = ListSeed;
                for (var i = 0; i < items.Count; i++)
                {
                    ordered = Mix(ordered, OfJson(items[i], depth + 1));
                }

                return ordered;

            default:
                return OfText(json.ToString(Formatting.None));
        }
    }

    private static ulong OfConvertible(IConvertible simple) => simple.GetTypeCode() switch
    {
        TypeCode.Single or TypeCode.Double => OfReal(simple.ToDouble(null)),
        TypeCode.Decimal => OfDecimal(simple.ToDecimal(null)),
        TypeCode.UInt64 => Mix(NumberSeed, simple.ToUInt64(null)),
        TypeCode.DateTime => Mix(OfNumber(simple.ToDateTime(null).Ticks) ^ TimeSeed, (ulong)simple.ToDateTime(null).Kind),
        TypeCode.Object => OfText(JsonConvert.SerializeObject(simple)),
        TypeCode.DBNull => NullHash,
        TypeCode.String => OfText(simple.ToString(null)),
        _ => OfNumber(simple.ToInt64(null)),
    };

    private static ulong OfNumber(long number) => Mix(NumberSeed, (ulong)number);

    private static ulong OfReal(double number) => Mix(RealSeed, BitConverter.DoubleToUInt64Bits(number));

    private static ulong OfDecimal(decimal number) =>
        OfBytes(MemoryMarshal.AsBytes(new ReadOnlySpan<decimal>(in number)));

    private static ulong OfBytes(ReadOnlySpan<byte> bytes)
    {
        var hash = Mix(TextSeed, (ulong)bytes.Length);
        while (bytes.Length >= sizeof(ulong))
        {
            hash = Mix(hash, MemoryMarshal.Read<ulong>(bytes));
            bytes = bytes[sizeof(ulong)..];
        }

        var rest = 0UL;
        for (var i = 0; i < bytes.Length; i++)
        {
            rest |= (ulong)bytes[i] << (8 * i);
        }

        return Mix(hash, rest);
    }

    /// <summary>Folds the 128-bit product of two numbers, so that every bit of both counts.</summary>
    private static ulong Mix(ulong left, ulong right)
    {
        var high = Math.BigMul(left ^ 0xD6E8FEB86659FD93, right ^ 0xCAF649A9DB2F5C1D, out var low);
        return high ^ low ^ left;
    }

    private static JsonSerializationException TooDeep(object value) =>
        new($"An object of type {value.GetType().Name} holds itself or is nested more than {GraphContract.MaxDepth} levels deep.");
}
