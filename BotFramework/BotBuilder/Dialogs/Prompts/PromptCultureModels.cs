using Microsoft.Recognizers.Text;

namespace Microsoft.Bot.Builder.Dialogs.Prompts;

/// <summary>The languages that prompts speak, and the words they need in each.</summary>
public static class PromptCultureModels
{
    /// <summary>Gets the words in Bulgarian. Each call gives an object of its own.</summary>
    public static PromptCultureModel Bulgarian => Model(Culture.Bulgarian, ", ", " или ", ", или ", "Да", "Не");

    /// <summary>Gets the words in Chinese. Each call gives an object of its own.</summary>
    public static PromptCultureModel Chinese => Model(Culture.Chinese, "， ", " 要么 ", "， 要么 ", "是的", "不");

    /// <summary>Gets the words in Dutch. Each call gives an object of its own.</summary>
    public static PromptCultureModel Dutch => Model(Culture.Dutch, ", ", " of ", ", of ", "Ja", "Nee");

    /// <summary>Gets the words in English. Each call gives an object of its own.</summary>
    public static PromptCultureModel English => Model(Culture.English, ", ", " or ", ", or ", "Yes", "No");

    /// <summary>Gets the words in French. Each call gives an object of its own.</summary>
    public static PromptCultureModel French => Model(Culture.French, ", ", " ou ", ", ou ", "Oui", "Non");

    /// <summary>Gets the words in German. Each call gives an object of its own.</summary>
    public static PromptCultureModel German => Model(Culture.German, ", ", " oder ", ", oder ", "Ja", "Nein");

    /// <summary>Gets the words in Hindi. Each call gives an object of its own.</summary>
    public static PromptCultureModel Hindi => Model(Culture.Hindi, ", ", " या ", ", या ", "हां", "नहीं");

    /// <summary>Gets the words in Italian. Each call gives an object of its own.</summary>
    public static PromptCultureModel Italian => Model(Culture.Italian, ", ", " o ", " o ", "Si", "No");

    /// <summary>Gets the words in Japanese. Each call gives an object of its own.</summary>
    public static PromptCultureModel Japanese => Model(Culture.Japanese, "、 ", " または ", "、 または ", "はい", "いいえ");

    /// <summary>Gets the words in Korean. Each call gives an object of its own.</summary>
    public static PromptCultureModel Korean => Model(Culture.Korean, ", ", " 또는 ", " 또는 ", "예", "아니");

    /// <summary>Gets the words in Portuguese. Each call gives an object of its own.</summary>
    public static PromptCultureModel Portuguese => Model(Culture.Portuguese, ", ", " ou ", ", ou ", "Sim", "Não");

    /// <summary>Gets the words in Spanish. Each call gives an object of its own.</summary>
    public static PromptCultureModel Spanish => Model(Culture.Spanish, ", ", " o ", ", o ", "Sí", "No");

    /// <summary>Gets the words in Swedish. Each call gives an object of its own.</summary>
    public static PromptCultureModel Swedish => Model(Culture.Swedish, ", ", " eller ", " eller ", "Ja", "Nej");

    /// <summary>Gets the words in Turkish. Each call gives an object of its own.</summary>
    public static PromptCultureModel Turkish => Model(Culture.Turkish, ", ", " veya ", " veya ", "Evet", "Hayır");

    private static readonly string[] Locales = [.. GetSupportedCultures().Select(culture => culture.Locale)];

    /// <summary>Gets all languages.</summary>
    /// <returns>The words of each.</returns>
    public static PromptCultureModel[] GetSupportedCultures() =>
    [
        Bulgarian,
        Chinese,
        Dutch,
        English,
        French,
        German,
        Hindi,
        Italian,
        Japanese,
        Korean,
        Portuguese,
        Spanish,
        Swedish,
        Turkish,
    ];

    /// <summary>Finds the language that comes nearest to a code: "en-GB" gives "en-us".</summary>
    /// <param name="cultureCode">A BCP-47 code.</param>
    /// <returns>The code of a supported language, or the given one in lower case when none is near.</returns>
    public static string MapToNearestLanguage(string cultureCode)
    {
        if (string.IsNullOrEmpty(cultureCode))
        {
            return cultureCode;
        }

        foreach (var locale in Locales)
        {
            if (string.Equals(locale, cultureCode, StringComparison.OrdinalIgnoreCase))
            {
                return locale;
            }
        }

        foreach (var locale in Locales)
        {
            var language = locale.AsSpan(0, locale.IndexOf('-'));
            if (cultureCode.AsSpan().StartsWith(language, StringComparison.OrdinalIgnoreCase) &&
                (cultureCode.Length == language.Length || cultureCode[language.Length] == '-'))
            {
                return locale;
            }
        }

        return cultureCode.ToLowerInvariant();
    }

    private static PromptCultureModel Model(string locale, string separator, string inlineOr, string inlineOrMore, string yes, string no) => new()
    {
        Locale = locale,
        Separator = separator,
        InlineOr = inlineOr,
        InlineOrMore = inlineOrMore,
        YesInLanguage = yes,
        NoInLanguage = no,
    };
}
