namespace Microsoft.Recognizers.Text.Engine;

/// <summary>Writes out the forms of a phrase such as <c>colou?r(s)?</c> or <c>(kilo|centi)metres</c>.</summary>
internal static class PhraseForms
{
    public static IEnumerable<string> Expand(string phrase)
    {
        if (phrase.AsSpan().IndexOfAny("(?|)\\") < 0)
        {
            return [phrase];
        }

        var position = 0;
        var forms = Alternatives(phrase, ref position);

        if (position != phrase.Length)
        {
            throw new FormatException($"The phrase '{phrase}' has a bracket too many.");
        }

        return forms.Select(form => form.Trim()).Distinct();
    }

    private static List<string> Alternatives(string phrase, ref int position)
    {
        var all = new List<string>();

        while (true)
        {
            all.AddRange(Sequence(phrase, ref position));

            if (position >= phrase.Length || phrase[position] != '|')
            {
                return all;
            }

            position++;
        }
    }

    private static List<string> Sequence(string phrase, ref int position)
    {
        List<string> forms = [""];

        while (position < phrase.Length && phrase[position] is not ('|' or ')'))
        {
            List<string> part;

            if (phrase[position] == '(')
            {
                position++;
                part = Alternatives(phrase, ref position);
                position++;
            }
            else
            {
                if (phrase[position] == '\\')
                {
                    position++;
                }

                part = [phrase[position].ToString()];
                position++;
            }

            if (position < phrase.Length && phrase[position] == '?')
            {
                part.Add("");
                position++;
            }

            forms = [.. forms.SelectMany(_ => part, (head, tail) => head + tail)];
        }

        return forms;
    }
}
