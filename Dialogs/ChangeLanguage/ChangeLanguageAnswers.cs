using System.Collections.Frozen;
using System.Globalization;
using ChatBot.Dialogs.Questions;
using ChatBot.Dialogs.Voice;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace ChatBot.Dialogs.ChangeLanguage;

/// <summary>What is said when another language is wished for.</summary>
internal static class ChangeLanguageAnswers
{
    private static readonly Words Words = new(typeof(ChangeLanguageAnswers));

    /// <summary>What each language is called in all of them.</summary>
    private static readonly FrozenDictionary<string, string> Codes = Spoken.Languages
        .SelectMany(code => Words.Listed($"Name_{code}").Select(name => (name, code)))
        .ToFrozenDictionary(language => language.name, language => language.code, StringComparer.OrdinalIgnoreCase);

    public static JourneyName Name => new(Words["Title"], Words["Doing"]);

    /// <summary>The spoken language that is wished for, as two letters: the last that is named, "from English to German". Null for none, as in "I don't speak English".</summary>
    public static string? LanguageIn(string text) => QuestionWords.IsDenied(text)
        ? null
        : QuestionWords.WordsOf(text).Select(word => Codes.GetValueOrDefault(word)).LastOrDefault(code => code is not null);

    /// <summary>Offers the languages, each under its own name, in the order of <see cref="Spoken.Languages"/>.</summary>
    public static PromptOptions Which(bool isForeign) => Say.Choice(
        Words[isForeign ? "NotSpoken" : "Which"], Words["WhichAgain"], [.. Spoken.Languages.Select(OwnName)]);

    public static Activity Changed() => Say.Text(Words["Changed"]);

    private static string OwnName(string code)
    {
        var culture = CultureInfo.GetCultureInfo(code);
        return culture.TextInfo.ToTitleCase(culture.NativeName);
    }
}
