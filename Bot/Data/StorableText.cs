using System.Text;

namespace ChatBot.Data;

/// <summary>Text as every store takes it: PostgreSQL refuses the character zero and halves of surrogate pairs, and a turn must not fail over them.</summary>
internal static class StorableText
{
    /// <summary>The text, with U+FFFD in the place of what is no character.</summary>
    public static string Of(string text)
    {
        if (!text.Contains('\0', StringComparison.Ordinal) && IsWellFormed(text))
        {
            return text;
        }

        var storable = new StringBuilder(text.Length);

        foreach (var rune in text.EnumerateRunes())
        {
            // Half a pair is given as U+FFFD already.
            storable.Append(rune.Value == 0 ? Rune.ReplacementChar : rune);
        }

        return storable.ToString();
    }

    private static bool IsWellFormed(ReadOnlySpan<char> text)
    {
        while (text.IndexOfAnyInRange('\ud800', '\udfff') is >= 0 and var at)
        {
            if (at + 1 >= text.Length || !char.IsSurrogatePair(text[at], text[at + 1]))
            {
                return false;
            }

            text = text[(at + 2)..];
        }

        return true;
    }
}
