using System.Globalization;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Takes paths such as "a.b[0].c" apart into names and indexes.</summary>
internal static class PathParser
{
    /// <summary>The names and indexes of a path; null when it is not well formed, or a path in brackets leads nowhere.</summary>
    /// <param name="lookUp">Gives what a path in brackets names.</param>
    /// <param name="path">The path.</param>
    public static List<object> Parse(Func<string, object> lookUp, string path)
    {
        var segments = new List<object>();
        var position = 0;
        while (position < path.Length)
        {
            if (path[position] == '.')
            {
                position++;
            }
            else if (path[position] == '[')
            {
                var end = ClosingBracket(path, position);
                if (end < 0 || Bracket(lookUp, path[(position + 1)..end].Trim()) is not { } segment)
                {
                    return null;
                }

                segments.Add(segment);
                position = end + 1;
            }
            else
            {
                var end = path.IndexOfAny(['.', '['], position);
                end = end < 0 ? path.Length : end;
                segments.Add(path[position..end].Trim());
                position = end;
            }
        }

        return segments;
    }

    private static object Bracket(Func<string, object> lookUp, string inside)
    {
        if (int.TryParse(inside, NumberStyles.None, CultureInfo.InvariantCulture, out var index))
        {
            return index;
        }

        if (inside.Length > 1 && inside[0] is '\'' or '"' && inside[^1] == inside[0])
        {
            return inside[1..^1];
        }

        return lookUp(inside) switch
        {
            JValue { Value: long number } => (int)number,
            (long or int) and var number => Convert.ToInt32(number, CultureInfo.InvariantCulture),
            var other => other?.ToString(),
        };
    }

    private static int ClosingBracket(string path, int open)
    {
        var depth = 0;
        var quote = '\0';
        for (var i = open; i < path.Length; i++)
        {
            var sign = path[i];
            if (quote != '\0')
            {
                quote = sign == quote ? '\0' : quote;
            }
            else if (sign is '\'' or '"')
            {
                quote = sign;
            }
            else if (sign == '[')
            {
                depth++;
            }
            else if (sign == ']' && --depth == 0)
            {
                return i;
            }
        }

        return -1;
    }
}
