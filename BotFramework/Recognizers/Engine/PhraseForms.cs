namespace Microsoft.Recognizers.Text.Engine;

/// <summary>Writes out the forms of a phrase such as <c>colou?r(s)?</c> or <c>(kilo|centi)metres</c>.</summary>
internal static class PhraseForms
{
    public static List<string> Expand(string phrase)
    {
        var position = 0;
        var forms = Alternatives(phrase, ref position);

        if (position != phrase.Length)
        {
            throw new FormatException($"The phrase '{phrase}' has a bracket too many.");
        }

        for (var i = 0; i < forms.Count; i++)
        {
            forms[i] = forms[i].Trim();
        }

        return forms;
    }

    private static List<string> Alternatives(string phrase, ref int position)
    {
        var all = Sequence(phrase, ref position);

        while (position < phrase.Length && phrase[position] == '|')
        {
            position++;
            all.AddRange(Sequence(phrase, ref position));
        }

        return all;
    }

    private static List<string> Sequence(string phrase, ref int position)
    {
        List<string> forms = null;

        while (position < phrase.Length && phrase[position] is not ('|' or ')'))
        {
            var part = Part(phrase, ref position);

            if (position < phrase.Length && phrase[position] == '?')
            {
                part.Add("");
                position++;
            }

            forms = forms is null ? part : Join(forms, part);
        }

        return forms ?? [""];
    }

    // Alternatives in brackets, a character that a backslash makes plain, or plain characters up to one that has a question mark of its own.
    private static List<string> Part(string phrase, ref int position)
    {
        if (phrase[position] == '(')
        {
            position++;
            var inner = Alternatives(phrase, ref position);
            position++;
            return inner;
        }

        if (phrase[position] == '\\')
        {
            position++;
            return [phrase[position++].ToString()];
        }

        var start = position++;

        while (position < phrase.Length && phrase[position] is not ('(' or '|' or ')' or '\\' or '?') && !(position + 1 < phrase.Length && phrase[position + 1] == '?'))
        {
            position++;
        }

        return [phrase[start..position]];
    }

    private static List<string> Join(List<string> heads, List<string> tails)
    {
        var all = new List<string>(heads.Count * tails.Count);

        foreach (var head in heads)
        {
            foreach (var tail in tails)
            {
                all.Add(head + tail);
            }
        }

        return all;
    }
}
