using System.Collections;
using System.Reflection;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Reads and writes in trees of dictionaries, lists, JSON and other objects by paths such as "a.b[0].c" or "a['b c']". Names are compared without case.</summary>
public static class ObjectPath
{
    private static readonly JsonSerializer Serializer = JsonSerializer.Create(new JsonSerializerSettings
    {
        NullValueHandling = NullValueHandling.Ignore,
        ReferenceLoopHandling = ReferenceLoopHandling.Ignore,
        DateParseHandling = DateParseHandling.None,
        TypeNameHandling = TypeNameHandling.None,
        MaxDepth = 64,
    });

    /// <summary>Says whether there is something at a path.</summary>
    /// <param name="obj">The tree.</param>
    /// <param name="path">The path.</param>
    /// <returns>True when there is.</returns>
    public static bool HasValue(object obj, string path) => TryGetPathValue<object>(obj, path, out _);

    /// <summary>Gets what is at a path.</summary>
    /// <typeparam name="T">The type that is wanted; the value is converted.</typeparam>
    /// <param name="obj">The tree.</param>
    /// <param name="path">The path.</param>
    /// <returns>The value.</returns>
    /// <exception cref="KeyNotFoundException">There is nothing at the path.</exception>
    public static T GetPathValue<T>(object obj, string path) =>
        TryGetPathValue<T>(obj, path, out var value) ? value : throw new KeyNotFoundException(path);

    /// <summary>Gets what is at a path.</summary>
    /// <typeparam name="T">The type that is wanted; the value is converted.</typeparam>
    /// <param name="obj">The tree.</param>
    /// <param name="path">The path.</param>
    /// <param name="defaultValue">The value when there is none.</param>
    /// <returns>The value.</returns>
    public static T GetPathValue<T>(object obj, string path, T defaultValue) =>
        TryGetPathValue<T>(obj, path, out var value) ? value : defaultValue;

    /// <summary>Gets what is at a path.</summary>
    /// <typeparam name="T">The type that is wanted; the value is converted.</typeparam>
    /// <param name="obj">The tree.</param>
    /// <param name="path">The path; the whole tree when empty.</param>
    /// <param name="value">The value.</param>
    /// <returns>True when there is one.</returns>
    public static bool TryGetPathValue<T>(object obj, string path, out T value) => TryGetPathValue(obj, path, LookUpIn(obj), out value);

    /// <summary>Gets what is at a path, where paths in brackets are looked up in another tree: "conversation.orders[user.current]".</summary>
    internal static bool TryGetPathValue<T>(object obj, string path, Func<string, object> lookUp, out T value)
    {
        value = default;
        if (obj == null || path == null || PathParser.Parse(lookUp, path) is not { } segments)
        {
            return false;
        }

        var current = obj;
        foreach (var segment in segments)
        {
            current = segment is "first()" ? First(current) : Child(current, segment);
        }

        if (current is null or JValue { Value: null })
        {
            return false;
        }

        value = MapValueTo<T>(current);
        return true;
    }

    /// <summary>Sets what is at a path; what is missing on the way is made.</summary>
    /// <param name="obj">The tree.</param>
    /// <param name="path">The path.</param>
    /// <param name="value">The value.</param>
    /// <param name="json">Whether the value is kept as JSON.</param>
    public static void SetPathValue(object obj, string path, object value, bool json = true) => SetPathValue(obj, path, value, LookUpIn(obj), json);

    /// <summary>Sets what is at a path, where paths in brackets are looked up in another tree.</summary>
    internal static void SetPathValue(object obj, string path, object value, Func<string, object> lookUp, bool json = true)
    {
        ArgumentNullException.ThrowIfNull(path);
        if (PathParser.Parse(lookUp, path) is not { Count: > 0 } segments)
        {
            return;
        }

        var current = obj;
        for (var i = 0; i < segments.Count - 1; i++)
        {
            var next = Child(current, segments[i]);
            if (next is null or JValue { Value: null })
            {
                next = segments[i + 1] is int ? new JArray() : new JObject();
                SetChild(current, segments[i], next);
            }

            current = next;
        }

        SetChild(current, segments[^1], json && value != null ? ToJson(value) : value);
    }

    /// <summary>Removes what is at a path.</summary>
    /// <param name="obj">The tree.</param>
    /// <param name="path">The path.</param>
    public static void RemovePathValue(object obj, string path) => RemovePathValue(obj, path, LookUpIn(obj));

    /// <summary>Removes what is at a path, where paths in brackets are looked up in another tree.</summary>
    internal static void RemovePathValue(object obj, string path, Func<string, object> lookUp)
    {
        ArgumentNullException.ThrowIfNull(path);
        if (PathParser.Parse(lookUp, path) is not { Count: > 0 } segments)
        {
            return;
        }

        var current = obj;
        for (var i = 0; i < segments.Count - 1 && current != null; i++)
        {
            current = Child(current, segments[i]);
        }

        RemoveChild(current, segments[^1]);
    }

    /// <summary>Gets the names of an object's properties.</summary>
    /// <param name="obj">The object.</param>
    /// <returns>The names.</returns>
    public static IEnumerable<string> GetProperties(object obj) => obj switch
    {
        null => [],
        IDictionary<string, object> dictionary => dictionary.Keys,
        JObject json => json.Properties().Select(property => property.Name),
        JToken or string => [],
        _ => Readable(obj).Select(property => property.Name),
    };

    /// <summary>Says whether an object has a property.</summary>
    /// <param name="obj">The object.</param>
    /// <param name="name">The property's name, in any case.</param>
    /// <returns>True when it has.</returns>
    public static bool ContainsProperty(object obj, string name) => GetProperties(obj).Contains(name, StringComparer.OrdinalIgnoreCase);

    /// <summary>Does something with each property of an object.</summary>
    /// <param name="obj">The object.</param>
    /// <param name="action">Gets the property's name and value.</param>
    public static void ForEachProperty(object obj, Action<string, object> action)
    {
        ArgumentNullException.ThrowIfNull(action);
        foreach (var name in GetProperties(obj).ToList())
        {
            action(name, Child(obj, name));
        }
    }

    /// <summary>Makes a deep copy by way of JSON.</summary>
    /// <typeparam name="T">The object's type.</typeparam>
    /// <param name="obj">The object.</param>
    /// <returns>The copy.</returns>
    public static T Clone<T>(T obj) => obj == null ? default : (T)ToJson(obj).DeepClone().ToObject(obj.GetType(), Serializer);

    /// <summary>Lays one object over another. What the upper one has not stays as in the lower one.</summary>
    /// <typeparam name="T">The type of the result.</typeparam>
    /// <param name="startObject">The lower object.</param>
    /// <param name="overlayObject">The upper object.</param>
    /// <returns>A new object.</returns>
    public static T Merge<T>(T startObject, T overlayObject)
        where T : class => Assign<T>(startObject, overlayObject);

    /// <summary>Lays one object over another. What the upper one has not stays as in the lower one.</summary>
    /// <typeparam name="T">The type of the result.</typeparam>
    /// <param name="startObject">The lower object.</param>
    /// <param name="overlayObject">The upper object.</param>
    /// <returns>A new object.</returns>
    public static T Assign<T>(object startObject, object overlayObject)
        where T : class => (T)Assign(startObject, overlayObject, typeof(T));

    /// <summary>Lays one object over another. What the upper one has not stays as in the lower one.</summary>
    /// <param name="startObject">The lower object.</param>
    /// <param name="overlayObject">The upper object.</param>
    /// <param name="type">The type of the result.</param>
    /// <returns>A new object.</returns>
    public static object Assign(object startObject, object overlayObject, Type type)
    {
        ArgumentNullException.ThrowIfNull(type);
        if (startObject == null && overlayObject == null)
        {
            return Activator.CreateInstance(type);
        }

        var merged = startObject == null ? new JObject() : (JObject)ToJson(startObject).DeepClone();
        if (overlayObject != null)
        {
            merged.Merge(ToJson(overlayObject), new JsonMergeSettings
            {
                MergeArrayHandling = MergeArrayHandling.Replace,
                MergeNullValueHandling = MergeNullValueHandling.Ignore,
                PropertyNameComparison = StringComparison.OrdinalIgnoreCase,
            });
        }

        return merged.ToObject(type, Serializer);
    }

    /// <summary>Converts a value, by way of JSON where need be.</summary>
    /// <typeparam name="T">The type that is wanted.</typeparam>
    /// <param name="val">The value.</param>
    /// <returns>The value in that type; the type's default for null.</returns>
    public static T MapValueTo<T>(object val)
    {
        if (val is JValue simple && typeof(T) != typeof(JValue) && typeof(T) != typeof(JToken))
        {
            return simple.Value is T value ? value : simple.ToObject<T>(Serializer);
        }

        return val switch
        {
            T same => same,
            null => default,
            _ => ToJson(val).ToObject<T>(Serializer),
        };
    }

    /// <summary>Takes a path apart.</summary>
    /// <param name="obj">The tree in which paths in brackets are looked up: "a[b.c]" means what "b.c" names.</param>
    /// <param name="propertyPath">The path.</param>
    /// <param name="segments">The names and the indexes (<see cref="int"/>) of the path.</param>
    /// <param name="eval">Whether each part is to be there.</param>
    /// <returns>True when the path is well formed and all that it refers to is there.</returns>
    public static bool TryResolvePath(object obj, string propertyPath, out List<object> segments, bool eval = false)
    {
        ArgumentNullException.ThrowIfNull(propertyPath);
        segments = PathParser.Parse(LookUpIn(obj), propertyPath);
        if (segments == null || !eval)
        {
            return segments != null;
        }

        var current = obj;
        foreach (var segment in segments)
        {
            current = Child(current, segment);
        }

        return current != null;
    }

    /// <summary>An object as JSON, without type names. JSON is given back as it is.</summary>
    internal static JToken ToJson(object value) => value as JToken ?? JToken.FromObject(value, Serializer);

    private static Func<string, object> LookUpIn(object root) => path => TryGetPathValue<object>(root, path, out var value) ? value : null;

    private static object First(object current) => current switch
    {
        JArray { Count: > 0 } array => array[0] is JArray { Count: > 0 } inner ? inner[0] : array[0],
        JArray => null,
        IList { Count: > 0 } list => list[0],
        _ => current,
    };

    private static object Child(object parent, object segment) => (parent, segment) switch
    {
        (null, _) => null,
        (JArray array, int index) => index >= 0 && index < array.Count ? array[index] : null,
        (IList list, int index) => index >= 0 && index < list.Count ? list[index] : null,
        (_, int) => null,
        (JObject json, string name) => json.GetValue(name, StringComparison.OrdinalIgnoreCase),
        (JToken, _) => null,
        (IDictionary<string, object> dictionary, string name) => FindKey(dictionary, name) is { } key ? dictionary[key] : null,
        (_, string name) => Find(parent, name)?.GetValue(parent),
        _ => null,
    };

    private static void SetChild(object parent, object segment, object value)
    {
        switch (parent, segment)
        {
            case (JArray array, int index):
                while (array.Count <= index)
                {
                    array.Add(JValue.CreateNull());
                }

                array[index] = value == null ? JValue.CreateNull() : ToJson(value);
                break;
            case (IList list, int index):
                while (list.Count <= index)
                {
                    list.Add(null);
                }

                list[index] = value;
                break;
            case (JObject json, string name):
                json[json.Property(name, StringComparison.OrdinalIgnoreCase)?.Name ?? name] = value == null ? JValue.CreateNull() : ToJson(value);
                break;
            case (IDictionary<string, object> dictionary, string name):
                dictionary[FindKey(dictionary, name) ?? name] = value is JValue simple ? simple.Value : value;
                break;
            case (not null, string name) when Find(parent, name) is { CanWrite: true } property:
                property.SetValue(parent, value is JToken token ? token.ToObject(property.PropertyType, Serializer) : value);
                break;
            default:
                throw new InvalidOperationException($"'{segment}' cannot be set in a {parent?.GetType().Name ?? "null"}.");
        }
    }

    private static void RemoveChild(object parent, object segment)
    {
        switch (parent, segment)
        {
            case (JArray array, int index) when index < array.Count:
                array.RemoveAt(index);
                break;
            case (IList list, int index) when index < list.Count:
                list.RemoveAt(index);
                break;
            case (JObject json, string name):
                json.Property(name, StringComparison.OrdinalIgnoreCase)?.Remove();
                break;
            case (IDictionary<string, object> dictionary, string name) when FindKey(dictionary, name) is { } key:
                dictionary.Remove(key);
                break;
            case (not null and not JToken, string name) when Find(parent, name) is { CanWrite: true } property:
                property.SetValue(parent, null);
                break;
        }
    }

    private static string FindKey(IDictionary<string, object> dictionary, string name) =>
        dictionary.ContainsKey(name) ? name : dictionary.Keys.FirstOrDefault(key => string.Equals(key, name, StringComparison.OrdinalIgnoreCase));

    private static PropertyInfo Find(object obj, string name) => Readable(obj).FirstOrDefault(property =>
        string.Equals(property.Name, name, StringComparison.OrdinalIgnoreCase) ||
        string.Equals(property.GetCustomAttribute<JsonPropertyAttribute>()?.PropertyName, name, StringComparison.OrdinalIgnoreCase));

    private static IEnumerable<PropertyInfo> Readable(object obj) =>
        obj.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.CanRead && property.GetIndexParameters().Length == 0);
}
