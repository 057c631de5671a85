using System.Globalization;
using System.Reflection;

namespace BotBuilder.Tests.Surface;

/// <summary>Writes what a type shows to others in the words of the API lists.</summary>
internal static class Signatures
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<Type, string> Aliases = new()
    {
        [typeof(void)] = "void",
        [typeof(object)] = "object",
        [typeof(string)] = "string",
        [typeof(bool)] = "bool",
        [typeof(byte)] = "byte",
        [typeof(char)] = "char",
        [typeof(short)] = "short",
        [typeof(int)] = "int",
        [typeof(uint)] = "uint",
        [typeof(long)] = "long",
        [typeof(ulong)] = "ulong",
        [typeof(float)] = "float",
        [typeof(double)] = "double",
        [typeof(decimal)] = "decimal",
    };

    public static string FullName(Type type) => type.Namespace + "." + Name(type);

    public static IEnumerable<Signature> Of(Type type)
    {
        if (typeof(Delegate).IsAssignableFrom(type))
        {
            return [];
        }

        if (type.IsEnum)
        {
            return type.GetFields(BindingFlags.Public | BindingFlags.Static)
                .Select(field => new Signature($"{field.Name} = {Convert.ToInt64(field.GetRawConstantValue(), CultureInfo.InvariantCulture)}", false, false, IsObsolete(field)));
        }

        return type.GetFields(Declared).Where(field => field.IsPublic || field.IsFamily || field.IsFamilyOrAssembly).Select(Field)
            .Concat(type.GetConstructors(Declared).Where(IsVisible).Select(constructor => Method(constructor, type)))
            .Concat(type.GetProperties(Declared).Where(property => property.GetAccessors(true).Any(IsVisible)).Select(property => Property(property, type)))
            .Concat(type.GetEvents(Declared).Where(@event => IsVisible(@event.AddMethod)).Select(Event))
            .Concat(type.GetMethods(Declared).Where(method => IsVisible(method) && (!method.IsSpecialName || method.Name.StartsWith("op_", StringComparison.Ordinal))).Select(method => Method(method, type)));
    }

    public static string Name(Type type)
    {
        if (type.IsByRef)
        {
            return Name(type.GetElementType());
        }

        if (type.IsArray)
        {
            return Name(type.GetElementType()) + "[]";
        }

        if (Nullable.GetUnderlyingType(type) is { } underlying)
        {
            return Name(underlying) + "?";
        }

        if (Aliases.TryGetValue(type, out var alias))
        {
            return alias;
        }

        if (typeof(System.Runtime.CompilerServices.ITuple).IsAssignableFrom(type) && type.IsValueType)
        {
            return $"({string.Join(", ", type.GetGenericArguments().Select(Name))})";
        }

        var outer = type is { IsNested: true, IsGenericParameter: false } ? Name(type.DeclaringType) + "." : string.Empty;
        var bare = type.Name.Split('`')[0];
        return outer + (type.IsGenericType ? $"{bare}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>" : bare);
    }

    public static bool IsObsolete(MemberInfo member) => member.IsDefined(typeof(ObsoleteAttribute), inherit: false);

    private static bool IsVisible(MethodBase method) => method is { IsPublic: true } or { IsFamily: true } or { IsFamilyOrAssembly: true };

    private static string Access(MethodBase method) => method.IsPublic ? "public " : method.IsFamily ? "protected " : method.IsFamilyOrAssembly ? "protected internal " : string.Empty;

    private static Signature Field(FieldInfo field)
    {
        var access = field.IsPublic ? "public " : "protected ";
        var text = field.IsLiteral
            ? $"{access}const {Name(field.FieldType)} {field.Name} = {Value(field.GetRawConstantValue(), field.FieldType)}"
            : $"{access}{(field.IsStatic ? "static " : string.Empty)}{(field.IsInitOnly ? "readonly " : string.Empty)}{Name(field.FieldType)} {field.Name}";
        return new Signature(text, false, false, IsObsolete(field));
    }

    private static Signature Event(EventInfo @event) =>
        new($"{Access(@event.AddMethod)}event {Name(@event.EventHandlerType)} {@event.Name}", false, false, IsObsolete(@event));

    private static Signature Property(PropertyInfo property, Type type)
    {
        var main = property.GetAccessors(true).Where(IsVisible).OrderByDescending(accessor => accessor.IsPublic).First();
        string Accessor(MethodInfo accessor, string word) =>
            accessor is null || !IsVisible(accessor) ? string.Empty : Access(accessor) == Access(main) ? word + "; " : Access(accessor) + word + "; ";
        var index = property.GetIndexParameters();
        var name = index.Length == 0 ? property.Name : $"this[{string.Join(", ", index.Select(Parameter))}]";
        var head = type.IsInterface ? string.Empty : Access(main) + Modifiers(main);
        return new Signature(
            $"{head}{Name(property.PropertyType)} {name} {{ {Accessor(property.GetMethod, "get")}{Accessor(property.SetMethod, "set")}}}",
            IsVirtual(main),
            IsOverride(main),
            IsObsolete(property),
            property.GetCustomAttribute<Newtonsoft.Json.JsonPropertyAttribute>(inherit: false)?.PropertyName);
    }

    private static Signature Method(MethodBase method, Type type)
    {
        var parameters = method.GetParameters().Select(Parameter).ToList();
        var isExtension = method.IsDefined(typeof(System.Runtime.CompilerServices.ExtensionAttribute), false);
        var list = (isExtension ? "this " : string.Empty) + string.Join(", ", parameters);
        var generic = method.IsGenericMethodDefinition ? $"<{string.Join(", ", method.GetGenericArguments().Select(Name))}>" : string.Empty;
        var name = method is MethodInfo info ? $"{Name(info.ReturnType)} {method.Name}{generic}" : type.Name.Split('`')[0];
        var head = type.IsInterface ? string.Empty : Access(method) + Modifiers(method);
        return new Signature($"{head}{name}({list})", IsVirtual(method), IsOverride(method), IsObsolete(method));
    }

    private static string Modifiers(MethodBase method) =>
        method.IsConstructor ? string.Empty : method.IsStatic ? "static " : method.IsAbstract && !IsOverride(method) ? "abstract " : string.Empty;

    private static bool IsVirtual(MethodBase method) => method is { IsVirtual: true, IsFinal: false };

    private static bool IsOverride(MethodBase method) => method is MethodInfo { IsVirtual: true } info && info.GetBaseDefinition().DeclaringType != info.DeclaringType;

    private static string Parameter(ParameterInfo parameter)
    {
        var modifier = parameter.IsOut ? "out " : parameter.ParameterType.IsByRef ? "ref " : parameter.IsDefined(typeof(ParamArrayAttribute), false) ? "params " : string.Empty;
        var fallback = parameter.HasDefaultValue ? " = " + Value(parameter.RawDefaultValue, parameter.ParameterType) : string.Empty;
        return $"{modifier}{Name(parameter.ParameterType)} {parameter.Name}{fallback}";
    }

    private static string Value(object value, Type type) => value switch
    {
        null => type.IsGenericParameter || (type.IsValueType && Nullable.GetUnderlyingType(type) is null) ? "default" : "null",
        string text => $"\"{text}\"",
        char character => $"'{character}'",
        bool truth => truth ? "true" : "false",
        _ when type.IsEnum => $"{Name(type)}.{Enum.ToObject(type, value)}",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture),
    };
}
