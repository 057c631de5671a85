using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Linq.Expressions;
using System.Reflection;
using System.Text.Json;
using ChatBot.Connectors.Capabilities;

namespace ChatBot.Connectors.Pipeline;

/// <summary>What rules can look at in a request: its numbers, its amounts of money, and the country of an address.</summary>
internal static class RequestNumbers
{
    public static readonly IReadOnlyDictionary<string, decimal?> None = FrozenDictionary<string, decimal?>.Empty;

    private static readonly ConcurrentDictionary<Type, (string Name, Func<object, decimal?> Read)[]> Readers = new();
    private static readonly ConcurrentDictionary<Type, Func<object, PostalAddress?>?> Addresses = new();

    /// <summary>The names that a rule may look at, as JSON writes them.</summary>
    public static IEnumerable<string> NamesOf(Type request) => ReadersOf(request).Select(reader => reader.Name);

    public static IReadOnlyDictionary<string, decimal?> Of(object request) => ReadersOf(request.GetType()) switch
    {
        [] => None,
        var readers => readers.ToDictionary(reader => reader.Name, reader => reader.Read(request), StringComparer.Ordinal),
    };

    /// <summary>The country of the address in a request; null when it has none.</summary>
    public static string? CountryOf(object request) => Addresses.GetOrAdd(request.GetType(), AddressReader)?.Invoke(request)?.Country;

    private static (string Name, Func<object, decimal?> Read)[] ReadersOf(Type request) => Readers.GetOrAdd(
        request,
        static type => [.. type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Select(property => (Name: JsonNamingPolicy.CamelCase.ConvertName(property.Name), Read: Reader(type, property)!))
            .Where(reader => reader.Read is not null)]);

    private static Func<object, decimal?>? Reader(Type request, PropertyInfo property)
    {
        var parameter = Expression.Parameter(typeof(object));
        Expression value = Expression.Property(Expression.Convert(parameter, request), property);
        if (property.PropertyType == typeof(Money) || property.PropertyType == typeof(Money?))
        {
            value = Expression.Call(((Func<Money?, decimal?>)AmountOf).Method, Expression.Convert(value, typeof(Money?)));
        }

        return IsNumber(Nullable.GetUnderlyingType(value.Type) ?? value.Type)
            ? Expression.Lambda<Func<object, decimal?>>(Expression.Convert(value, typeof(decimal?)), parameter).Compile()
            : null;
    }

    private static Func<object, PostalAddress?>? AddressReader(Type request) =>
        request.GetProperties(BindingFlags.Public | BindingFlags.Instance).FirstOrDefault(property => property.PropertyType == typeof(PostalAddress)) is { } found
            ? asked => (PostalAddress?)found.GetValue(asked)
            : null;

    private static decimal? AmountOf(Money? money) => money?.Amount;

    private static bool IsNumber(Type type) => type == typeof(decimal) || type == typeof(int) || type == typeof(long);
}
