using System.ComponentModel;
using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace ChatBot.Connectors.Plumbing;

/// <summary>Reads sections of the settings so that a typing error stops the start instead of becoming a default.</summary>
public static class StrictSettings
{
    /// <summary>Registers the options of one section, checked now and again whenever they change.</summary>
    /// <typeparam name="TOptions">The section's class.</typeparam>
    /// <typeparam name="TValidator">Its generated validator.</typeparam>
    /// <param name="services">The services to add to.</param>
    /// <param name="configuration">All settings.</param>
    /// <param name="path">The section, such as <c>Mail:Smtp</c>.</param>
    /// <exception cref="SettingsException">An unknown key, or a missing or wrong value.</exception>
    public static IServiceCollection AddSettings<TOptions, TValidator>(this IServiceCollection services, IConfiguration configuration, string path)
        where TOptions : class, new()
        where TValidator : class, IValidateOptions<TOptions>, new()
    {
        configuration.Read<TOptions, TValidator>(path);

        services.AddOptions<TOptions>().Bind(configuration.GetSection(path));
        services.AddSingleton<IValidateOptions<TOptions>, TValidator>();
        return services;
    }

    /// <summary>Reads one section.</summary>
    /// <typeparam name="TOptions">The section's class.</typeparam>
    /// <typeparam name="TValidator">Its generated validator.</typeparam>
    /// <param name="configuration">All settings.</param>
    /// <param name="path">The section, such as <c>Mail:Smtp</c>.</param>
    /// <exception cref="SettingsException">An unknown key, or a missing or wrong value.</exception>
    public static TOptions Read<TOptions, TValidator>(this IConfiguration configuration, string path)
        where TOptions : class, new()
        where TValidator : class, IValidateOptions<TOptions>, new()
    {
        var section = configuration.GetSection(path);
        CheckKeys(section, typeof(TOptions));

        var options = section.Get<TOptions>() ?? new();
        var verdict = new TValidator().Validate(path, options);
        if (verdict.Failed)
        {
            throw new SettingsException(path, "cannot be used", string.Join(" ", verdict.Failures.Select(failure => InKeys(failure, path))));
        }

        return options;
    }

    /// <summary>Refuses keys of a section that are not on a list.</summary>
    /// <param name="section">The section.</param>
    /// <param name="known">The keys that it may have.</param>
    /// <exception cref="SettingsException">An unknown key.</exception>
    public static void CheckKeys(IConfigurationSection section, IReadOnlyCollection<string> known)
    {
        foreach (var child in section.GetChildren())
        {
            if (!known.Contains(child.Key, StringComparer.OrdinalIgnoreCase))
            {
                var possible = known.Count == 0 ? "Remove it: nothing is set there." : $"Possible there: {string.Join(", ", known.Order(StringComparer.Ordinal))}.";
                throw new SettingsException(child.Path, "is not a known setting", possible);
            }
        }
    }

    /// <summary>The generated validators write "Calls: ... path.Limit.Calls ..."; the operator knows the key as "path:Limit:Calls".</summary>
    private static string InKeys(string failure, string path) => Regex.Replace(
        Regex.Replace(failure, @"^[\w, ]+: ", ""),
        $@"{Regex.Escape(path)}(\.\w+)+",
        key => key.Value.Replace('.', ':'));

    private static void CheckKeys(IConfigurationSection section, Type type)
    {
        var properties = type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.CanWrite || property.PropertyType.IsGenericType)
            .ToDictionary(property => property.Name, StringComparer.OrdinalIgnoreCase);
        CheckKeys(section, properties.Keys);

        foreach (var child in section.GetChildren())
        {
            CheckValue(child, properties[child.Key].PropertyType);
        }
    }

    private static void CheckValue(IConfigurationSection value, Type declared)
    {
        var type = Nullable.GetUnderlyingType(declared) ?? declared;
        var converter = TypeDescriptor.GetConverter(type);
        if (type == typeof(string) || type.IsArray || type.IsGenericType)
        {
            return;
        }

        if (!converter.CanConvertFrom(typeof(string)))
        {
            CheckKeys(value, type);
        }
        else if (value.Value is { Length: 0 } && declared.IsValueType && declared == type)
        {
            // An empty environment variable is no absent one: the framework would end with a stack trace.
            throw new SettingsException(value.Path, "is empty", $"{Example(type)} Or remove it to have the default.");
        }
        else if (!string.IsNullOrEmpty(value.Value) && !CanRead(converter, value.Value))
        {
            throw new SettingsException(value.Path, $"is not a {type.Name}", Example(type));
        }
    }

    private static bool CanRead(TypeConverter converter, string value)
    {
        try
        {
            return converter.ConvertFromInvariantString(value) is not null;
        }
        // The framework's converters say "cannot" with whatever exception their parser throws.
        catch (Exception exception) when (exception is FormatException or ArgumentException or NotSupportedException or OverflowException)
        {
            return false;
        }
    }

    private static string Example(Type type) => type switch
    {
        _ when type == typeof(TimeSpan) => "Write a time as 00:00:30 for thirty seconds.",
        _ when type == typeof(bool) => "Write true or false.",
        { IsEnum: true } => $"Possible: {string.Join(", ", Enum.GetNames(type))}.",
        _ when type == typeof(Uri) => "Write a whole address, such as https://example.com/.",
        _ => "Write a number.",
    };
}
