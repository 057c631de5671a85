using System.Globalization;

namespace ChatBot.Understanding;

/// <summary>Reads the numbers up to twelve that customers count with, in words or figures, in any of the languages.</summary>
internal static class SmallNumbers
{
    private static readonly Dictionary<string, int> Words = new string[][]
    {
        ["zero", "cero", "zéro", "null", "صفر"],
        ["one", "a", "an", "uno", "una", "un", "une", "ein", "eine", "einen", "eins", "واحد", "واحدة"],
        ["two", "dos", "deux", "zwei", "zwo", "couple", "pair", "اثنين", "اثنان", "اثنتين"],
        ["three", "tres", "trois", "drei", "ثلاثة", "ثلاث"],
        ["four", "cuatro", "quatre", "vier", "أربعة", "أربع"],
        ["five", "cinco", "cinq", "fünf", "خمسة", "خمس"],
        ["six", "seis", "sechs", "ستة", "ست"],
        ["seven", "siete", "sept", "sieben", "سبعة", "سبع"],
        ["eight", "ocho", "huit", "acht", "ثمانية", "ثماني"],
        ["nine", "nueve", "neuf", "neun", "تسعة", "تسع"],
        ["ten", "diez", "dix", "zehn", "عشرة", "عشر"],
        ["eleven", "once", "onze", "elf"],
        ["twelve", "dozen", "doce", "douze", "zwölf"],
    }.SelectMany((names, number) => names.Select(name => (name, number))).ToDictionary(name => name.name, name => name.number, StringComparer.OrdinalIgnoreCase);

    /// <summary>The number, or null where the word is none.</summary>
    public static int? Read(string word) =>
        int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var figures) ? figures
        : Words.TryGetValue(word, out var number) ? number
        : null;
}
