using System.Collections.Concurrent;

#pragma warning disable CA1000 // The public API has static members on this generic type.
namespace Microsoft.Recognizers.Text;

/// <summary>The models of one family, made when first asked for and shared by all recognizers with the same options.</summary>
/// <typeparam name="TRecognizerOptions">The family's flags.</typeparam>
public abstract class Recognizer<TRecognizerOptions>
    where TRecognizerOptions : struct
{
    // Bounded: one entry per registered model, culture and set of options.
    private static readonly ConcurrentDictionary<ModelKey, Lazy<IModel>> Models = new();

    // Most callers ask for the same model again and again.
    private volatile Found _last;

    private readonly Dictionary<ModelKey, Func<TRecognizerOptions, IModel>> _makers = [];

    /// <summary>Registers the family's models.</summary>
    /// <param name="targetCulture">The culture used when none is named.</param>
    /// <param name="options">The family's flags.</param>
    /// <param name="lazyInitialization">False makes the models of the target culture now.</param>
    /// <param name="timeout">Seconds; kept for compatibility: recognition takes time linear in the text, so there is nothing to cut off.</param>
    protected Recognizer(string targetCulture, TRecognizerOptions options, bool lazyInitialization, int timeout = 0)
    {
        Options = options;
        TargetCulture = targetCulture;
        TimeoutInSeconds = timeout;
        InitializeConfiguration();

        if (!lazyInitialization)
        {
            MakeModels(Text.Culture.MapToNearestLanguage(targetCulture));
        }
    }

    /// <summary>The family's flags.</summary>
    public TRecognizerOptions Options { get; }

    /// <summary>The culture used when none is named.</summary>
    public string TargetCulture { get; }

    /// <summary>What the constructor was given; 0 means none.</summary>
    protected int TimeoutInSeconds { get; }

    /// <summary>The flags that a number stands for.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number has bits that no flag has.</exception>
    public static TRecognizerOptions GetOptions(int value)
    {
        var known = Enum.GetValuesAsUnderlyingType(typeof(TRecognizerOptions)).Cast<int>().Aggregate(0, (all, flag) => all | flag);
        return (value & ~known) == 0
            ? (TRecognizerOptions)Enum.ToObject(typeof(TRecognizerOptions), value)
            : throw new ArgumentOutOfRangeException(nameof(value), value, $"Not a combination of {typeof(TRecognizerOptions).Name}.");
    }

    /// <summary>Always zero, which means no limit: recognition takes time linear in the text.</summary>
    public static TimeSpan GetTimeout(Type type) => TimeSpan.Zero;

    /// <summary>The types whose time limits belong together; kept for compatibility.</summary>
    protected abstract List<Type> GetRelatedTypes();

    /// <summary>Calls <see cref="RegisterModel{T}"/> for each culture.</summary>
    protected abstract void InitializeConfiguration();

    /// <summary>The model of a culture.</summary>
    /// <param name="culture">Null stands for <see cref="TargetCulture"/>.</param>
    /// <param name="fallbackToDefaultCulture">Takes English where the culture has no model.</param>
    /// <exception cref="ArgumentException">The culture has no such model and there is no falling back.</exception>
    protected T GetModel<T>(string culture, bool fallbackToDefaultCulture)
        where T : IModel
    {
        if (_last is { } last && last.Type == typeof(T) && last.Culture == culture && last.Fallback == fallbackToDefaultCulture)
        {
            return (T)last.Model;
        }

        var requested = string.IsNullOrEmpty(culture) ? TargetCulture : culture;
        var nearest = Text.Culture.MapToNearestLanguage(requested);

        if (nearest is null || !_makers.ContainsKey(Key<T>(nearest)))
        {
            nearest = fallbackToDefaultCulture
                ? Text.Culture.English
                : throw new ArgumentException($"There is no {typeof(T).Name} for the culture '{requested}'.", nameof(culture));
        }

        var model = (T)Find(Key<T>(nearest), requested);
        _last = new Found(typeof(T), culture, fallbackToDefaultCulture, model);
        return model;
    }

    /// <summary>Says how the model of a culture is made.</summary>
    protected void RegisterModel<T>(string culture, Func<TRecognizerOptions, IModel> modelCreator) =>
        _makers[Key<T>(culture)] = modelCreator;

    private void MakeModels(string culture)
    {
        foreach (var key in _makers.Keys)
        {
            if (culture is null || key.Culture == culture)
            {
                Find(key, key.Culture);
            }
        }
    }

    private ModelKey Key<T>(string culture) => new(typeof(T), culture, (int)(object)Options);

    private IModel Find(ModelKey key, string requested)
    {
        if (!Models.TryGetValue(key, out var model))
        {
            var make = _makers[key];
            var options = Options;
            model = Models.GetOrAdd(key, new Lazy<IModel>(() =>
            {
                var made = make(options);
                made.SetCultureInfo(key.Culture, requested);
                return made;
            }));
        }

        return model.Value;
    }

    private sealed record ModelKey(Type Model, string Culture, int Options);

    private sealed record Found(Type Type, string Culture, bool Fallback, IModel Model);
}
