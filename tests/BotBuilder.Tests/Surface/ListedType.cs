using System.Text.RegularExpressions;

namespace BotBuilder.Tests.Surface;

/// <summary>A member's signature, without what does not matter to callers.</summary>
/// <param name="Text">The signature.</param>
/// <param name="IsVirtual">Whether subclasses may override it.</param>
/// <param name="IsOverride">Whether a base class already has it.</param>
/// <param name="IsObsolete">Whether its use is warned of.</param>
/// <param name="JsonName">Its name on the wire, if an attribute says it.</param>
internal sealed record Signature(string Text, bool IsVirtual, bool IsOverride, bool IsObsolete, string JsonName = null);

/// <summary>A type of an API list.</summary>
internal sealed partial record ListedType(string Name, string Header, IReadOnlyList<string> Bases, bool IsObsolete, IReadOnlyList<Signature> Members)
{
    public string Namespace => Name.Split('<')[0] is var bare ? bare[..bare.LastIndexOf('.')] : null;

    public static IEnumerable<ListedType> Read(string path)
    {
        var lines = File.ReadLines(path).Where(line => line.Length > 0 && line[0] != '#').ToList();
        for (var i = 0; i < lines.Count; i++)
        {
            var members = lines.Skip(i + 1).TakeWhile(line => line[0] == ' ').Select(line => Normalise(line.Trim())).ToList();
            yield return Create(lines[i], members);
            i += members.Count;
        }
    }

    public static Signature Normalise(string line)
    {
        var text = Attributes().Replace(line, string.Empty);
        var cut = text.IndexOf(" where ", StringComparison.Ordinal);
        text = cut < 0 ? text : text[..cut];
        return new Signature(
            text.Replace(" virtual ", " ", StringComparison.Ordinal).Replace(" override ", " ", StringComparison.Ordinal),
            text.Contains(" virtual ", StringComparison.Ordinal),
            text.Contains(" override ", StringComparison.Ordinal),
            line.Contains("[obsolete]", StringComparison.Ordinal),
            JsonName().Match(line) is { Success: true } json ? json.Groups[1].Value : null);
    }

    private static ListedType Create(string line, List<Signature> members)
    {
        var text = Normalise(line).Text;
        var parts = TypeHeader().Match(text);
        if (!parts.Success)
        {
            throw new InvalidDataException($"A line of an API list cannot be read: {line}");
        }

        var bases = parts.Groups["bases"].Value;
        return new ListedType(
            parts.Groups["name"].Value,
            parts.Groups["kind"].Value,
            bases.Length == 0 ? [] : SplitBases(bases),
            line.Contains("[obsolete]", StringComparison.Ordinal),
            members);
    }

    private static List<string> SplitBases(string bases)
    {
        var found = new List<string>();
        var depth = 0;
        var start = 0;
        for (var i = 0; i < bases.Length; i++)
        {
            depth += bases[i] switch { '<' => 1, '>' => -1, _ => 0 };
            if (depth == 0 && bases[i] == ',')
            {
                found.Add(bases[start..i]);
                start = i + 2;
            }
        }

        found.Add(bases[start..]);
        return found;
    }

    [GeneratedRegex(@"\[json: ([^\]]+)\]")]
    private static partial Regex JsonName();

    [GeneratedRegex(@"^(\[[^\]]*\] )+")]
    private static partial Regex Attributes();

    [GeneratedRegex(@"^(?:public|protected) (?<kind>(?:static |abstract |sealed )*(?:class|interface|enum|struct|delegate .+?)) (?<name>[\w.]+(?:<[\w, ]+>)?)(?<parameters>\(.*\))?(?: : (?<bases>.*))?$")]
    private static partial Regex TypeHeader();

}
