using System.Globalization;
using ChatBot.Dialogs.Turns;
using Microsoft.Bot.Builder;

namespace ChatBot.Dialogs.Voice;

/// <summary>The languages that the bot speaks, and which of them a turn is held in.</summary>
public static class Spoken
{
    /// <summary>Two letters each; the first is spoken to whoever speaks none of them.</summary>
    public static IReadOnlyList<string> Languages { get; } = ["en", "de", "es", "fr", "ar"];

    // Where nothing says more, the country that most speakers live in.
    private static readonly Dictionary<string, string> Cultures = new() { ["en"] = "en-US", ["de"] = "de-DE", ["es"] = "es-ES", ["fr"] = "fr-FR", ["ar"] = "ar-EG" };

    /// <summary>The language that a channel's locale asks for, or the first if the bot does not speak it.</summary>
    /// <param name="locale">A BCP-47 code; null when unknown.</param>
    public static string LanguageOf(string? locale) => Languages.FirstOrDefault(language => Speaks(locale, language)) ?? Languages[0];

    /// <summary>
    /// Holds the rest of the turn in a language: words, prompts, dates and money. A locale of that language stays, with its country.
    /// </summary>
    /// <remarks>It counts for the caller's flow of execution and what it calls, so it must be called from a method that does not await before.</remarks>
    /// <param name="turnContext">The turn.</param>
    /// <param name="language">One of <see cref="Languages"/>.</param>
    public static void Use(ITurnContext turnContext, string language)
    {
        if (!Speaks(turnContext.Activity.Locale, language))
        {
            turnContext.Activity.Locale = Cultures[language];
        }

        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
        CultureInfo.CurrentCulture = CustomerFormat.CultureOf(turnContext.Activity.Locale);
    }

    /// <summary>Remembers the language that the customer asked for, and goes on in it.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="language">One of <see cref="Languages"/>.</param>
    public static void Choose(ITurnContext turnContext, string language)
    {
        turnContext.Memory().Language = language;
        turnContext.Memory().LanguageIsChosen = true;
        Use(turnContext, language);
    }

    private static bool Speaks(string? locale, string language) =>
        locale is not null
        && locale.StartsWith(language, StringComparison.OrdinalIgnoreCase)
        && (locale.Length == language.Length || locale[language.Length] is '-' or '_');
}
