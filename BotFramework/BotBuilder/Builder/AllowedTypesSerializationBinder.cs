using Newtonsoft.Json.Serialization;

namespace Microsoft.Bot.Builder;

/// <summary>Lets JSON name only types that are allowed: what is written and not allowed is noted, what is read and not allowed stays data.</summary>
public class AllowedTypesSerializationBinder : DefaultSerializationBinder
{
    private readonly Lock _lock = new();
    private readonly HashSet<Type> _refused = [];

    /// <summary>Initializes a new instance of the <see cref="AllowedTypesSerializationBinder"/> class.</summary>
    /// <param name="allowedTypes">The types, interfaces and base types that are allowed.</param>
    public AllowedTypesSerializationBinder(IList<Type> allowedTypes = null)
    {
        AllowedTypes = allowedTypes ?? [];
    }

    /// <summary>Gets the allowed types.</summary>
    public IList<Type> AllowedTypes { get; }

    /// <summary>Gives the names under which a type is written. A type that is not allowed is noted for <see cref="Verify"/>.</summary>
    /// <param name="serializedType">The type.</param>
    /// <param name="assemblyName">The assembly's name.</param>
    /// <param name="typeName">The type's name.</param>
    public override void BindToName(Type serializedType, out string assemblyName, out string typeName)
    {
        ArgumentNullException.ThrowIfNull(serializedType);
        base.BindToName(serializedType, out assemblyName, out typeName);
        if (!IsAllowed(serializedType))
        {
            lock (_lock)
            {
                _refused.Add(serializedType);
            }
        }
    }

    /// <summary>Gives the type of a name.</summary>
    /// <param name="assemblyName">The assembly's name.</param>
    /// <param name="typeName">The type's name.</param>
    /// <returns>The type, or null when it is not allowed.</returns>
    public override Type BindToType(string assemblyName, string typeName)
    {
        // Comparing names, and not loading the type first, keeps a foreign name from running anything.
        foreach (var allowed in AllowedTypes)
        {
            if (allowed.FullName == typeName && (assemblyName is null || allowed.Assembly.GetName().Name == assemblyName.Split(',')[0].Trim()))
            {
                return allowed;
            }
        }

        var type = FindLoaded(assemblyName, typeName);
        return type is not null && IsAllowed(type) ? type : null;
    }

    /// <summary>Checks what has been written.</summary>
    /// <exception cref="InvalidOperationException">Types were written that are not allowed; it names them.</exception>
    public void Verify()
    {
        lock (_lock)
        {
            if (_refused.Count == 0)
            {
                return;
            }

            var names = string.Join(", ", _refused.Select(type => type.FullName).Order(StringComparer.Ordinal));
            _refused.Clear();
            throw new InvalidOperationException($"Unable to find the following types in the '{nameof(AllowedTypes)}' collection: {names}. Add them to the collection, and make sure that they are safe to read.");
        }
    }

    /// <summary>Looks only among what is loaded already.</summary>
    private static Type FindLoaded(string assemblyName, string typeName)
    {
        if (assemblyName is null)
        {
            return Type.GetType(typeName, throwOnError: false);
        }

        var name = assemblyName.Split(',')[0].Trim();
        return AppDomain.CurrentDomain.GetAssemblies().FirstOrDefault(assembly => assembly.GetName().Name == name)?.GetType(typeName, throwOnError: false);
    }

    private bool IsAllowed(Type type)
    {
        if (type.IsPrimitive || type == typeof(string) || AllowedTypes.Any(allowed => allowed.IsAssignableFrom(type)))
        {
            return true;
        }

        if (type.IsArray)
        {
            return IsAllowed(type.GetElementType());
        }

        // Collections are as safe as what they are of.
        return type.IsGenericType && type.Namespace == "System.Collections.Generic" && type.GetGenericArguments().All(argument => argument == typeof(object) || IsAllowed(argument));
    }
}
