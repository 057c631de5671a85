namespace ChatBot.Dialogs.Voice;

/// <summary>Reads the digits of other scripts as the Latin ones, sign by sign, so that every place in the text stays where it is.</summary>
public static class LatinDigits
{
    private const char ArabicDecimal = '\u066B';

    /// <summary>The same text with Latin digits: 1042 for ١٠٤٢.</summary>
    /// <param name="text">What the customer said.</param>
    public static string In(string text) => text.All(char.IsAscii) ? text : string.Create(text.Length, text, static (to, from) =>
    {
        for (var at = 0; at < from.Length; at++)
        {
            to[at] = from[at] switch
            {
                ArabicDecimal => '.',
                var sign when char.IsDigit(sign) => (char)('0' + (int)char.GetNumericValue(sign)),
                var sign => sign,
            };
        }
    });
}
