namespace Microsoft.Recognizers.Text.Grammar;

/// <summary>A part of a pattern as written.</summary>
internal sealed record PatternPart(ElementKind Kind, string Text, bool IsName, bool Optional, bool Touching);

/// <summary>Cuts a pattern into its parts.</summary>
internal sealed class PatternScanner(string pattern)
{
    private int _position;

    public List<PatternPart> Parts()
    {
        var parts = new List<PatternPart>();
        var touching = false;

        while (true)
        {
            while (_position < pattern.Length && pattern[_position] == ' ')
            {
                _position++;
            }

            if (_position >= pattern.Length)
            {
                return parts;
            }

            if (pattern[_position] == '~')
            {
                touching = true;
                _position++;
                continue;
            }

            parts.Add(Next(touching));
            touching = false;
        }
    }

    private PatternPart Next(bool touching)
    {
        switch (pattern[_position])
        {
            case '[':
                var inner = Enclosed('[', ']');

                if (inner[0] == '~')
                {
                    touching = true;
                    inner = inner[1..];
                }

                return inner[0] == '{'
                    ? new PatternPart(ElementKind.Phrase, inner[1..^1], true, true, touching)
                    : new PatternPart(ElementKind.Phrase, inner, false, true, touching);
            case '{':
                return new PatternPart(ElementKind.Phrase, Enclosed('{', '}'), true, false, touching);
            case '(':
                return new PatternPart(ElementKind.Phrase, Whole(), false, false, touching);
            case '@':
                return Context();
            default:
                return new PatternPart(ElementKind.Phrase, Whole(), false, false, touching);
        }
    }

    private PatternPart Context()
    {
        var open = pattern.IndexOf('(', _position);
        var name = pattern[(_position + 1)..open];
        _position = open;
        var kind = name switch
        {
            "when" => ElementKind.When,
            "unless" => ElementKind.Unless,
            "after" => ElementKind.After,
            "notafter" => ElementKind.NotAfter,
            "before" => ElementKind.Before,
            "notbefore" => ElementKind.NotBefore,
            _ => throw new FormatException($"'@{name}' in the pattern '{pattern}' is not known."),
        };
        return new PatternPart(kind, Enclosed('(', ')'), false, false, false);
    }

    private string Enclosed(char open, char close)
    {
        var start = ++_position;
        var depth = 1;

        while (depth > 0)
        {
            if (_position >= pattern.Length)
            {
                throw new FormatException($"The pattern '{pattern}' lacks a '{close}'.");
            }

            depth += pattern[_position] == open ? 1 : pattern[_position] == close ? -1 : 0;
            _position++;
        }

        return pattern[start..(_position - 1)].Trim();
    }

    // Up to the next space outside brackets.
    private string Whole()
    {
        var start = _position;
        var depth = 0;

        while (_position < pattern.Length && (depth > 0 || pattern[_position] != ' '))
        {
            depth += pattern[_position] == '(' ? 1 : pattern[_position] == ')' ? -1 : 0;
            _position++;
        }

        return pattern[start.._position];
    }
}
