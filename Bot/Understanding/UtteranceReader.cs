using System.Text;
using System.Text.RegularExpressions;
using ChatBot.Understanding.Classifier;

namespace ChatBot.Understanding;

/// <summary>Reads one utterance file: headings, value lists, and a line per utterance. The format is described in README.md.</summary>
internal sealed partial class UtteranceReader(string name, List<Example> examples)
{
    /// <summary>How many utterances a line with places becomes: enough to vary the words, few enough not to outweigh the others. A place alone becomes all of its values.</summary>
    private const int VariantsPerLine = 2;

    private readonly Dictionary<string, string[]> _values = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _next = new(StringComparer.Ordinal);
    // "Journey/utterances.de.txt" is German.
    private readonly string _language = Path.GetExtension(Path.GetFileNameWithoutExtension(name)).TrimStart('.');
    private string? _intent;

    /// <exception cref="FormatException">A line cannot be understood; the message names file and line.</exception>
    public void Read(string text)
    {
        var number = 0;
        foreach (var raw in text.Split('\n'))
        {
            number++;
            var line = raw.Trim();
            if (line.Length == 0 || line.StartsWith("//", StringComparison.Ordinal))
            {
                continue;
            }

            if (Heading().Match(line) is { Success: true } heading)
            {
                _intent = heading.Groups[1].Value;
            }
            else if (ValueList().Match(line) is { Success: true } list)
            {
                _values[list.Groups[1].Value] = list.Groups[2].Value.Split('|', StringSplitOptions.TrimEntries);
            }
            else
            {
                Add(line, number);
            }
        }
    }

    private void Add(string line, int number)
    {
        var intent = _intent ?? throw new FormatException($"{name}, line {number}: an utterance before the first [intent] heading.");
        var places = Place().Matches(line).Select(place => place.Groups[1].Value).ToArray();
        if (places.FirstOrDefault(place => !_values.ContainsKey(place)) is { } unknown)
        {
            throw new FormatException($"{name}, line {number}: no values for {{{unknown}}}. Write {{{unknown}}} = one | another above it.");
        }

        var group = examples.Count == 0 ? 0 : examples[^1].Meant.Group + 1;
        var values = places.Length == 0 ? 1 : places.Max(place => _values[place].Length);
        var isBare = Place().Match(line).Length == line.Length;
        var variants = isBare ? values : Math.Min(VariantsPerLine, values);
        for (var variant = 0; variant < variants; variant++)
        {
            var tagged = Fill(line);
            examples.Add(new(new(tagged.Text, intent, group), tagged, _language));
        }
    }

    private TaggedText Fill(string line)
    {
        var text = new StringBuilder();
        var phrases = new List<Phrase>();
        var at = 0;
        foreach (Match place in Place().Matches(line))
        {
            text.Append(line, at, place.Index - at);
            var start = text.Length;
            text.Append(NextValue(place.Groups[1].Value));
            phrases.Add(new(place.Groups[2].Value, start, text.Length));
            at = place.Index + place.Length;
        }

        text.Append(line, at, line.Length - at);
        return new(text.ToString(), phrases);
    }

    /// <summary>Goes round the values, so that all of them are used.</summary>
    private string NextValue(string place)
    {
        var next = _next.GetValueOrDefault(place);
        _next[place] = next + 1;
        return _values[place][next % _values[place].Length];
    }

    [GeneratedRegex(@"^\[([a-z_]+)\]$")]
    private static partial Regex Heading();

    [GeneratedRegex(@"^\{([a-z0-9_]+(?::[a-z]+)?)\}\s*=\s*(.+)$")]
    private static partial Regex ValueList();

    [GeneratedRegex(@"\{(([a-z0-9_]+)(?::[a-z]+)?)\}")]
    private static partial Regex Place();
}

/// <summary>One utterance of a file.</summary>
/// <param name="Meant">The words and the intent.</param>
/// <param name="Tagged">The same words and where the places stand in them.</param>
/// <param name="Language">The language of the file, as two letters.</param>
internal sealed record Example(LabelledText Meant, TaggedText Tagged, string Language);
