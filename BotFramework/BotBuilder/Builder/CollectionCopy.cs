namespace Microsoft.Bot.Builder;

/// <summary>Copies lists, arrays and dictionaries of one type, without boxing what they hold.</summary>
internal abstract class CollectionCopy
{
    /// <summary>The way for a type; null when it is neither a list, nor an array, nor a dictionary, but perhaps a subclass.</summary>
    public static CollectionCopy For(Type type)
    {
        if (type is { IsSZArray: true })
        {
            return Create(typeof(OfArray<>), type.GetElementType());
        }

        return !type.IsGenericType ? null
            : type.GetGenericTypeDefinition() == typeof(List<>) ? Create(typeof(OfList<>), type.GetGenericArguments())
            : type.GetGenericTypeDefinition() == typeof(Dictionary<,>) ? Create(typeof(OfDictionary<,>), type.GetGenericArguments())
            : null;
    }

    /// <summary>Whether a copy of a value of this type is the value itself.</summary>
    public static bool IsImmutable(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        return type.IsPrimitive || type.IsEnum || type == typeof(string) || type == typeof(decimal) || type == typeof(DateTime) || type == typeof(DateTimeOffset)
            || type == typeof(TimeSpan) || type == typeof(Guid) || type == typeof(Uri);
    }

    /// <summary>A copy.</summary>
    /// <param name="value">The collection.</param>
    /// <param name="depth">How deep it stands in what is copied.</param>
    public abstract object Of(object value, int depth);

    private static CollectionCopy Create(Type way, params Type[] items) => (CollectionCopy)Activator.CreateInstance(way.MakeGenericType(items));

    private static class Item<T>
    {
        public static readonly bool IsImmutable = IsImmutable(typeof(T));

        public static T Copy(T item, int depth) => (T)(typeof(T) == typeof(object) ? GraphCopy.OfUntyped(item, depth) : GraphCopy.OfTyped(item, depth));
    }

    private sealed class OfList<T> : CollectionCopy
    {
        public override object Of(object value, int depth)
        {
            var list = (List<T>)value;
            if (Item<T>.IsImmutable)
            {
                return new List<T>(list);
            }

            var copy = new List<T>(list.Count);
            foreach (var item in list)
            {
                copy.Add(Item<T>.Copy(item, depth + 1));
            }

            return copy;
        }
    }

    private sealed class OfArray<T> : CollectionCopy
    {
        public override object Of(object value, int depth)
        {
            var array = (T[])value;
            if (Item<T>.IsImmutable)
            {
                return array.Clone();
            }

            var copy = new T[array.Length];
            for (var i = 0; i < array.Length; i++)
            {
                copy[i] = Item<T>.Copy(array[i], depth + 1);
            }

            return copy;
        }
    }

    private sealed class OfDictionary<TKey, TValue> : CollectionCopy
    {
        public override object Of(object value, int depth)
        {
            var dictionary = (Dictionary<TKey, TValue>)value;
            var copy = new Dictionary<TKey, TValue>(dictionary.Count);
            foreach (var (key, item) in dictionary)
            {
                copy.Add(key, Item<TValue>.IsImmutable ? item : Item<TValue>.Copy(item, depth + 1));
            }

            return copy;
        }
    }
}
