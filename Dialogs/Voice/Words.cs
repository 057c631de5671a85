using System.Collections.Frozen;
using System.Globalization;
using System.Resources;

namespace ChatBot.Dialogs.Voice;

/// <summary>The words of one class in the customer's language: a .resx of that class's name beside it, and one more for each further language.</summary>
/// <param name="owner">The class; its namespace and name are those of the .resx.</param>
internal sealed class Words(Type owner)
{
    private readonly ResourceManager _resources = new(owner);

    /// <summary>What is said under this name, as it stands.</summary>
    /// <exception cref="MissingManifestResourceException">There is no such name.</exception>
    public string this[string name] => Find(name, CultureInfo.CurrentUICulture);

    /// <summary>What is said under this name, with the values in its places <c>{0}</c>, <c>{1}</c> ...</summary>
    public string Say(string name, params ReadOnlySpan<object?> values) => string.Format(new Counted(CultureInfo.CurrentCulture), this[name], values);

    /// <summary>The words listed under this name in any language, as they must be understood whatever the customer speaks; <c>|</c> stands between them.</summary>
    public FrozenSet<string> Listed(string name) => Spoken.Languages
        .SelectMany(language => Find(name, CultureInfo.GetCultureInfo(language)).Split('|', StringSplitOptions.TrimEntries))
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private string Find(string name, CultureInfo culture) =>
        _resources.GetString(name, culture) ?? throw new MissingManifestResourceException($"{owner.Name}.resx has no \"{name}\".");
}
