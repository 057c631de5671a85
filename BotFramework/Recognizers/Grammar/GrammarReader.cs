using Microsoft.Recognizers.Text.Engine;

namespace Microsoft.Recognizers.Text.Grammar;

/// <summary>
/// Reads a file of rules. A rule is <c>name:</c> and its patterns, one a line: <c>elements -&gt; Action argument</c>. An element is
/// <c>word</c> or <c>(one|another form)</c>; <c>{list}</c>, <c>{rule}</c> or <c>{terminal}</c>, with <c>{name=list}</c> to rename what it finds;
/// <c>[...]</c> when it may be missing; <c>~</c> before it when no space may stand before it;
/// <c>@after(..)</c>, <c>@notafter(..)</c>, <c>@before(..)</c>, <c>@notbefore(..)</c> for what stands around;
/// <c>@when(option)</c> and <c>@unless(option)</c> for patterns that an option switches on or off.
/// </summary>
/// <param name="vocabulary">Takes the words.</param>
/// <param name="option">The flags of an option by its name.</param>
internal sealed class GrammarReader<TValue>(Vocabulary vocabulary, Func<string, int> option = null)
    where TValue : class
{
    private readonly Dictionary<string, Rule<TValue>> _rules = [];
    private readonly Dictionary<string, PhraseTable<Meaning>> _lists = [];
    private readonly Dictionary<string, NamedTerminal> _terminals = [];
    private readonly Dictionary<string, Meaningful<TValue>> _actions = [];

    // Patterns often have the same words in brackets.
    private readonly Dictionary<string, PhraseTable<Meaning>> _phrases = [];

    public int RuleCount => _rules.Count;

    public void Terminal(string name, Terminal<TValue> read, Func<WordSet> first) => _terminals.Add(name, new NamedTerminal(read, first));

    public void Action(string name, Meaningful<TValue> action) => _actions.Add(name, action);

    /// <summary>Adds to a list. What it has already counts first.</summary>
    public void List(string name, List<Entry> entries)
    {
        if (!_lists.TryGetValue(name, out var table))
        {
            _lists.Add(name, table = new PhraseTable<Meaning>(vocabulary));
        }

        foreach (var entry in entries)
        {
            table.Add(entry.Phrase, MeaningOf(entry.Value));
        }
    }

    public Rule<TValue> Rule(string name) =>
        _rules.TryGetValue(name, out var rule) ? rule : throw new FormatException($"There is no rule '{name}'.");

    /// <summary>Reads the rules, when all lists, terminals and actions are known, and works out which words may begin what.</summary>
    public void Read(List<string> lines)
    {
        foreach (var line in lines)
        {
            if (IsHeader(line))
            {
                var name = line[..^1];
                _rules.TryAdd(name, new Rule<TValue>(string.Intern(name), _rules.Count));
            }
        }

        Rule<TValue> rule = null;

        foreach (var line in lines)
        {
            if (IsHeader(line))
            {
                rule = _rules[line[..^1]];
            }
            else
            {
                rule.Patterns.Add(ReadPattern(line));
            }
        }

        var done = new HashSet<Rule<TValue>>();

        foreach (var named in _rules.Values)
        {
            FirstOf(named, done);
        }
    }

    private static bool IsHeader(string line) => line[^1] == ':' && !line.Contains(' ');

    private static Meaning MeaningOf(string value) =>
        new(double.TryParse(value, System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : 0, value);

    private PhraseTable<Meaning> Phrases(string text)
    {
        if (!_phrases.TryGetValue(text, out var table))
        {
            _phrases.Add(text, table = new PhraseTable<Meaning>(vocabulary));

            foreach (var form in PhraseForms.Expand(text))
            {
                table.Add(form, default);
            }
        }

        return table;
    }

    private Pattern<TValue> ReadPattern(string line)
    {
        var arrow = line.AsSpan().LastIndexOf("->");

        if (arrow < 0)
        {
            throw new FormatException($"The pattern '{line}' has no '->'.");
        }

        var action = line[(arrow + 2)..].Trim().Split(' ', 2);

        if (!_actions.TryGetValue(action[0], out var meaningful))
        {
            throw new FormatException($"The pattern '{line}' names an unknown action.");
        }

        return new Pattern<TValue>
        {
            Elements = ReadElements(line[..arrow], line),
            Action = meaningful,
            Argument = action.Length > 1 ? action[1] : null,
        };
    }

    private Element<TValue>[] ReadElements(string text, string line)
    {
        var parts = new PatternScanner(text).Parts();
        var elements = new Element<TValue>[parts.Count];

        for (var i = 0; i < elements.Length; i++)
        {
            elements[i] = ReadElement(parts[i], line);
        }

        return elements;
    }

    private Element<TValue> ReadElement(PatternPart part, string line)
    {
        if (part.Kind is ElementKind.When or ElementKind.Unless)
        {
            return new Element<TValue> { Kind = part.Kind, Option = option(part.Text) };
        }

        if (part.Kind > ElementKind.Terminal && part.Text[0] == '{')
        {
            // What must or must not stand around may be a list or, after it, a terminal such as a number.
            var inner = part.Text[1..^1];
            return _lists.TryGetValue(inner, out var phrases)
                ? new Element<TValue> { Kind = part.Kind, Phrases = phrases }
                : new Element<TValue> { Kind = part.Kind, Terminal = _terminals[inner].Read };
        }

        if (!part.IsName)
        {
            return new Element<TValue> { Kind = part.Kind, Phrases = Phrases(part.Text), Optional = part.Optional, Touching = part.Touching };
        }

        var equals = part.Text.IndexOf('=', StringComparison.Ordinal);
        var source = part.Text[(equals + 1)..];
        var name = string.Intern(equals < 0 ? part.Text : part.Text[..equals]);

        if (_rules.TryGetValue(source, out var rule))
        {
            return new Element<TValue> { Kind = ElementKind.Rule, Rule = rule, Name = name, Optional = part.Optional, Touching = part.Touching };
        }

        if (_terminals.TryGetValue(source, out var terminal))
        {
            return new Element<TValue> { Kind = ElementKind.Terminal, Terminal = terminal.Read, First = terminal.First, Name = name, Optional = part.Optional, Touching = part.Touching };
        }

        return _lists.TryGetValue(source, out var list)
            ? new Element<TValue> { Kind = ElementKind.Phrase, Phrases = list, Name = name, Optional = part.Optional, Touching = part.Touching }
            : throw new FormatException($"The pattern '{line}' names '{source}', which is no list, rule or terminal.");
    }

    private WordSet FirstOf(Rule<TValue> rule, HashSet<Rule<TValue>> done)
    {
        if (!done.Add(rule))
        {
            return rule.First ?? throw new FormatException($"The rule '{rule.Name}' begins with itself.");
        }

        var all = new WordSet(vocabulary.Count);

        foreach (var pattern in rule.Patterns)
        {
            pattern.First = new WordSet(vocabulary.Count);

            foreach (var element in pattern.Elements)
            {
                AddFirst(element, pattern.First, done);

                if (!element.Optional && element.Kind <= ElementKind.Terminal)
                {
                    break;
                }
            }

            all.AddAll(pattern.First);
        }

        return rule.First = all;
    }

    private void AddFirst(Element<TValue> element, WordSet first, HashSet<Rule<TValue>> done)
    {
        switch (element.Kind)
        {
            case ElementKind.Phrase:
                element.Phrases.AddFirstWordsTo(first);
                break;
            case ElementKind.Rule:
                first.AddAll(FirstOf(element.Rule, done));
                break;
            case ElementKind.Terminal:
                first.AddAll(element.First());
                break;
        }
    }

    private sealed record NamedTerminal(Terminal<TValue> Read, Func<WordSet> First);
}
