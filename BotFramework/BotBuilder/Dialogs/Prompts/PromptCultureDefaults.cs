using Microsoft.Bot.Builder.Dialogs.Choices;

namespace Microsoft.Bot.Builder.Dialogs.Prompts;

/// <summary>What prompts start from when the bot gives no words of its own: one new table for each prompt, for the bot may change what is in it.</summary>
internal static class PromptCultureDefaults
{
    public static Dictionary<string, ChoiceFactoryOptions> Choice =>
        PromptCultureModels.GetSupportedCultures().ToDictionary(culture => culture.Locale, Options);

    public static Dictionary<string, (Choice, Choice, ChoiceFactoryOptions)> Confirm =>
        PromptCultureModels.GetSupportedCultures().ToDictionary(
            culture => culture.Locale,
            culture => (new Choice(culture.YesInLanguage), new Choice(culture.NoInLanguage), Options(culture)));

    private static ChoiceFactoryOptions Options(PromptCultureModel culture) => new(culture.Separator, culture.InlineOr, culture.InlineOrMore, true);
}
