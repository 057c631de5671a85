namespace Microsoft.Recognizers.Text;

/// <summary>The cultures that recognizers know, by lower-case code.</summary>
public sealed class Culture
{
    /// <summary>Arabic, any country.</summary>
    public const string Arabic = "ar-*";

    /// <summary>Bulgarian.</summary>
    public const string Bulgarian = "bg-bg";

    /// <summary>Chinese.</summary>
    public const string Chinese = "zh-cn";

    /// <summary>Dutch.</summary>
    public const string Dutch = "nl-nl";

    /// <summary>English of the United States: month before day.</summary>
    public const string English = "en-us";

    /// <summary>English of any other country: day before month.</summary>
    public const string EnglishOthers = "en-*";

    /// <summary>French.</summary>
    public const string French = "fr-fr";

    /// <summary>German.</summary>
    public const string German = "de-de";

    /// <summary>Hindi.</summary>
    public const string Hindi = "hi-in";

    /// <summary>Italian.</summary>
    public const string Italian = "it-it";

    /// <summary>Japanese.</summary>
    public const string Japanese = "ja-jp";

    /// <summary>Korean.</summary>
    public const string Korean = "ko-kr";

    /// <summary>Portuguese.</summary>
    public const string Portuguese = "pt-br";

    /// <summary>Spanish.</summary>
    public const string Spanish = "es-es";

    /// <summary>Spanish of Mexico: a point before decimals.</summary>
    public const string SpanishMexican = "es-mx";

    /// <summary>Swedish.</summary>
    public const string Swedish = "sv-se";

    /// <summary>Turkish.</summary>
    public const string Turkish = "tr-tr";

    /// <summary>All cultures above.</summary>
    public static readonly Culture[] SupportedCultures =
    [
        new("EnglishOthers", EnglishOthers),
        new("English", English),
        new("Chinese", Chinese),
        new("Spanish", Spanish),
        new("SpanishMexican", SpanishMexican),
        new("Portuguese", Portuguese),
        new("French", French),
        new("German", German),
        new("Italian", Italian),
        new("Japanese", Japanese),
        new("Dutch", Dutch),
        new("Korean", Korean),
        new("Swedish", Swedish),
        new("Turkish", Turkish),
        new("Hindi", Hindi),
        new("Arabic", Arabic),
        new("Bulgarian", Bulgarian),
    ];

    private static readonly string[] Codes = Array.ConvertAll(SupportedCultures, culture => culture.CultureCode);

    private Culture(string cultureName, string cultureCode)
    {
        CultureName = cultureName;
        CultureCode = cultureCode;
    }

    /// <summary>The lower-case code; <c>xx-*</c> stands for every country of a language.</summary>
    public string CultureCode { get; }

    /// <summary>The English name of the language.</summary>
    public string CultureName { get; }

    /// <summary>The codes of all known cultures.</summary>
    public static string[] GetSupportedCultureCodes() => [.. Codes];

    /// <summary>The known culture that comes nearest: itself, its language's wildcard, the first of its language; otherwise the code as given, in lower case.</summary>
    /// <param name="cultureCode">For example <c>de-AT</c>; null and empty are given back.</param>
    public static string MapToNearestLanguage(string cultureCode)
    {
        if (string.IsNullOrEmpty(cultureCode))
        {
            return cultureCode;
        }

        // Most callers write the code as it stands here; lower-casing loads the system's language data.
        var code = Array.IndexOf(Codes, cultureCode) >= 0 ? cultureCode : cultureCode.ToLowerInvariant();

        if (Array.IndexOf(Codes, code) >= 0)
        {
            return code;
        }

        var language = code.Split('-')[0];
        var wildcard = language + "-*";

        if (Array.IndexOf(Codes, wildcard) >= 0)
        {
            return wildcard;
        }

        return Array.Find(Codes, candidate => candidate.StartsWith(language + "-", StringComparison.Ordinal)) ?? code;
    }
}
