using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.Recognizers.Text.Engine;

namespace Microsoft.Recognizers.Text.Choice;

internal readonly record struct ChoiceMatch(int Start, int End, bool Value, double Score);

/// <summary>A language's words for yes and no, read from its <c>choice</c> file.</summary>
internal sealed class ChoiceLanguage
{
    // Bounded by the number of language folders.
    private static readonly ConcurrentDictionary<string, Lazy<ChoiceLanguage>> Languages = new();

    private const int MaxWord = 32;

    // The characters that a first word may begin with; all others need no look-up.
    private readonly bool[] _starts = new bool[128];
    private readonly Dictionary<string, List<(string[] Tail, bool Value)>> _phrases = [];
    private readonly Dictionary<string, List<(string[] Tail, bool Value)>>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    private ChoiceLanguage(string code)
    {
        _lookup = _phrases.GetAlternateLookup<ReadOnlySpan<char>>();
        var file = LanguageFile.Read(code, "choice");

        foreach (var (section, value) in new[] { ("true", true), ("false", false) })
        {
            foreach (var (phrase, _) in file[section])
            {
                Add(phrase, value);

                if (Vocabulary.Fold(phrase) is var folded && folded != phrase)
                {
                    Add(folded, value);
                }
            }
        }

        foreach (var entries in _phrases.Values)
        {
            entries.Sort((a, b) => b.Tail.Length.CompareTo(a.Tail.Length));
        }
    }

    public static ChoiceLanguage Get(string code) =>
        Languages.GetOrAdd(code, static key => new Lazy<ChoiceLanguage>(() => new ChoiceLanguage(key))).Value;

    public bool TryFind(string query, out ChoiceMatch match)
    {
        match = default;
        var best = 0;
        var total = 0;
        var position = 0;

        while (TryReadWord(query, ref position, out var start, out var length))
        {
            total++;

            if (TryMatch(query, start, length, out var end, out var words, out var value) && words > best)
            {
                best = words;
                match = new ChoiceMatch(start, end, value, 0);
            }
        }

        if (best == 0)
        {
            return false;
        }

        match = match with { Score = 0.4 + (0.6 * best / total) };
        return true;
    }

    private void Add(string phrase, bool value)
    {
        var words = new List<string>();
        var position = 0;

        while (TryReadWord(phrase, ref position, out var start, out var length))
        {
            words.Add(phrase.Substring(start, length).ToLowerInvariant());
        }

        if (!_phrases.TryGetValue(words[0], out var entries))
        {
            _phrases.Add(words[0], entries = []);

            if (words[0][0] < 128)
            {
                _starts[words[0][0] | 0x20] = true;
            }
        }

        entries.Add(([.. words.Skip(1)], value));
    }

    private bool TryMatch(string query, int start, int length, out int end, out int words, out bool value)
    {
        end = start + length;
        words = 0;
        value = false;

        if (length > MaxWord || (query[start] < 128 && !_starts[query[start] | 0x20]))
        {
            return false;
        }

        Span<char> lower = stackalloc char[MaxWord];
        query.AsSpan(start, length).ToLowerInvariant(lower);

        if (!_lookup.TryGetValue(lower[..length], out var entries))
        {
            return false;
        }

        foreach (var (rest, meaning) in entries)
        {
            if (Follows(query, start + length, rest, out end))
            {
                words = rest.Length + 1;
                value = meaning;

                // A hand and the colour of its skin are two signs.
                var position = end;

                if (TryReadWord(query, ref position, out var next, out var size) && next == end && IsSkinTone(query, next, size))
                {
                    words++;
                    end = next + size;
                }

                return true;
            }
        }

        return false;
    }

    private static bool Follows(string query, int position, string[] rest, out int end)
    {
        end = position;

        foreach (var word in rest)
        {
            if (!TryReadWord(query, ref position, out var start, out var length) || !query.AsSpan(start, length).Equals(word, StringComparison.OrdinalIgnoreCase))
            {
                return false;
            }

            end = start + length;
        }

        return true;
    }

    private static bool IsSkinTone(string text, int start, int length) => length == 2 && text[start] == '\ud83c' && text[start + 1] is >= '\udffb' and <= '\udfff';

    private static bool TryReadWord(string text, ref int position, out int start, out int length)
    {
        while (position < text.Length && !IsWordPart(text[position]) && !IsSign(text[position]))
        {
            position++;
        }

        start = position;

        if (position < text.Length && IsSign(text[position]))
        {
            position = Math.Min(position + (char.IsHighSurrogate(text[position]) ? 2 : 1), text.Length);
        }
        else
        {
            while (position < text.Length && IsWordPart(text[position]))
            {
                position++;
            }
        }

        length = position - start;
        return length > 0;
    }

    // An emoji is a word by itself.
    private static bool IsSign(char c) => c >= 128 && (char.IsHighSurrogate(c) || CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.OtherSymbol);

    private static bool IsWordPart(char c) => c < 128 ? char.IsAsciiLetterOrDigit(c) : char.IsLetterOrDigit(c) || CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark;
}
