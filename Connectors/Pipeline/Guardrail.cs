using System.Linq.Expressions;
using System.Reflection;
using ChatBot.Connectors.Capabilities;

namespace ChatBot.Connectors.Pipeline;

/// <summary>A rule, ready to judge the calls of one capability.</summary>
/// <param name="Name">The rule's name and the rules' version, as the audit keeps them: <c>large_refund@3</c>.</param>
/// <param name="Options">What the settings say.</param>
/// <param name="Parameter">Reads the number it looks at; null when it looks at none.</param>
internal sealed record Guardrail(string Name, GuardrailOptions Options, Func<object, decimal?>? Parameter)
{
    /// <summary>Null when the call may go on.</summary>
    public Problem? Judge(CapabilityCall call)
    {
        if (!Applies(call) || call.Caller.Level >= Options.Level)
        {
            return null;
        }

        return Options.Level is { } level
            ? Problem.StepUpNeeded(level) with { Reason = Name }
            : new Problem(ProblemKind.Denied) { Reason = Name };
    }

    /// <summary>Finds the number that <paramref name="path"/> names in a request, an amount of money being its amount.</summary>
    /// <returns>Null when the request has no such number.</returns>
    public static Func<object, decimal?>? Reader(Type request, string path)
    {
        var parameter = Expression.Parameter(typeof(object));
        var property = request.GetProperty(path, BindingFlags.Public | BindingFlags.Instance | BindingFlags.IgnoreCase);
        if (property is null)
        {
            return null;
        }

        Expression value = Expression.Property(Expression.Convert(parameter, request), property);
        if (property.PropertyType == typeof(Money) || property.PropertyType == typeof(Money?))
        {
            value = Expression.Call(((Func<Money?, decimal?>)AmountOf).Method, Expression.Convert(value, typeof(Money?)));
        }

        return IsNumber(Nullable.GetUnderlyingType(value.Type) ?? value.Type)
            ? Expression.Lambda<Func<object, decimal?>>(Expression.Convert(value, typeof(decimal?)), parameter).Compile()
            : null;
    }

    // What is left open may become anything: "all that is left" is more than every limit.
    private bool Applies(CapabilityCall call) =>
        (Options.Channels.Length == 0 || Options.Channels.Contains(call.Caller.Channel, StringComparer.OrdinalIgnoreCase)) &&
        (Parameter is null || Parameter(call.Request) is not { } number || number > Options.MoreThan);

    private static decimal? AmountOf(Money? money) => money?.Amount;

    private static bool IsNumber(Type type) => type == typeof(decimal) || type == typeof(int) || type == typeof(long);
}
