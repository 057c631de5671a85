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
    private readonly WordTable<List<Answer>> _answers = new();

    private ChoiceLanguage(string code)
    {
        var file = LanguageFile.Read(code, "choice");

        AddAll(file["true"], true);
        AddAll(file["false"], false);
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

    private void AddAll(List<Entry> entries, bool value)
    {
        foreach (var (phrase, _) in entries)
        {
            Add(phrase, value);

            if (Vocabulary.Fold(phrase) is var folded && folded != phrase)
            {
                Add(folded, value);
            }
        }
    }

    private void Add(string phrase, bool value)
    {
        var words = new List<string>();
        var position = 0;

        while (TryReadWord(phrase, ref position, out var start, out var length))
        {
            words.Add(phrase.Substring(start, length));
        }

        var first = words[0];

        if (!_answers.TryFind(first, out var answers))
        {
            _answers.TryAdd(first, answers = []);

            if (first[0] < 128)
            {
                _starts[first[0] | 0x20] = true;
            }
        }

        words.RemoveAt(0);

        // Behind those that are as long or longer: the longest counts.
        var place = answers.FindIndex(answer => answer.Tail.Count < words.Count);
        answers.Insert(place < 0 ? answers.Count : place, new Answer(words, value));
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

        for (var i = 0; i < length; i++)
        {
            lower[i] = char.ToLowerInvariant(query[start + i]);
        }

        if (!_answers.TryFind(lower[..length], out var answers))
        {
            return false;
        }

        foreach (var (rest, meaning) in answers)
        {
            if (Follows(query, start + length, rest, out end))
            {
                words = rest.Count + 1;
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

    private static bool Follows(string query, int position, List<string> rest, out int end)
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

    private sealed record Answer(List<string> Tail, bool Value);
}
