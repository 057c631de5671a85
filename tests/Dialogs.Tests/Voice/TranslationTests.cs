using System.Collections;
using System.Globalization;
using System.Resources;
using System.Text.RegularExpressions;
using ChatBot.Dialogs.Voice;

namespace ChatBot.Dialogs.Tests.Voice;

public sealed partial class TranslationTests
{
    public static IEnumerable<object[]> Translations =>
        from file in typeof(MainDialog).Assembly.GetManifestResourceNames()
        where file.EndsWith(".resources", StringComparison.Ordinal)
        from language in Spoken.Languages.Skip(1)
        select new object[] { file, language };

    [Theory]
    [MemberData(nameof(Translations))]
    public void Every_word_is_translated_with_the_same_places_in_it(string file, string language)
    {
        var english = Read(file, CultureInfo.InvariantCulture);

        var translated = Read(file, CultureInfo.GetCultureInfo(language));

        Assert.Equal(english.Keys.Order(), translated.Keys.Order());
        Assert.All(english, text => Assert.Equal(PlacesIn(text.Value), PlacesIn(translated[text.Key])));
        Assert.DoesNotContain(translated.Values, string.IsNullOrWhiteSpace);
    }

    [Fact]
    public void There_are_words_to_translate() => Assert.NotEmpty(Translations);

    private static Dictionary<string, string> Read(string file, CultureInfo culture)
    {
        var manager = new ResourceManager(Path.ChangeExtension(file, null), typeof(MainDialog).Assembly);
        using var words = manager.GetResourceSet(culture, createIfNotExists: true, tryParents: false)
            ?? throw new MissingManifestResourceException($"{file} is not translated to {culture.Name}.");
        return words.Cast<DictionaryEntry>().ToDictionary(word => (string)word.Key, word => (string)word.Value!);
    }

    private static string[] PlacesIn(string text) => [.. Place().Matches(text).Select(place => place.Groups[1].Value).Distinct().Order()];

    [GeneratedRegex(@"\{(\d)(?::[^}]*)?\}")]
    private static partial Regex Place();
}
