using System.Globalization;
using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Builder.Dialogs.Prompts;

namespace ChatBot.Dialogs.Questions;

/// <summary>How prompts list their choices, in the SDK's languages and in those that only this bot speaks.</summary>
internal static class PromptWords
{
    private static readonly ChoiceFactoryOptions Arabic = new("، ", " أو ", "، أو ", includeNumbers: true);

    private static readonly string[] ArabicLocales =
        [.. CultureInfo.GetCultures(CultureTypes.AllCultures).Where(culture => culture.TwoLetterISOLanguageName == "ar").Select(culture => Key(culture.Name))];

    /// <summary>For a question with choices.</summary>
    public static Dictionary<string, ChoiceFactoryOptions> Choices() => PromptCultureModels.GetSupportedCultures()
        .Select(culture => (culture.Locale, Options: Of(culture)))
        .Concat(ArabicLocales.Select(locale => (Locale: locale, Options: Arabic)))
        .ToDictionary(culture => culture.Locale, culture => culture.Options);

    /// <summary>For a yes-or-no question.</summary>
    public static Dictionary<string, (Choice Yes, Choice No, ChoiceFactoryOptions Options)> YesNo() => PromptCultureModels.GetSupportedCultures()
        .Select(culture => (culture.Locale, Words: (new Choice(culture.YesInLanguage), new Choice(culture.NoInLanguage), Of(culture))))
        .Concat(ArabicLocales.Select(locale => (Locale: locale, Words: (new Choice("نعم"), new Choice("لا"), Arabic))))
        .ToDictionary(culture => culture.Locale, culture => culture.Words);

    private static ChoiceFactoryOptions Of(PromptCultureModel culture) => new(culture.Separator, culture.InlineOr, culture.InlineOrMore, includeNumbers: true);

    // Prompts look a locale up in small letters.
#pragma warning disable CA1308 // It is a key, and not text to be compared.
    private static string Key(string locale) => locale.ToLowerInvariant();
#pragma warning restore CA1308
}
