using System.Buffers;
using Microsoft.Recognizers.Text.Engine;

namespace Microsoft.Recognizers.Text.Grammar;

/// <summary>
/// Matches rules against one utterance. What a rule finds at a token is found once and kept, so the work is linear in the number of tokens:
/// each pattern has a bounded length.
/// </summary>
internal class GrammarRun<TValue>(TokenStream tokens, int rules) : IDisposable
    where TValue : class
{
    private const int MaxDepth = GrammarMemory<TValue>.MaxDepth;
    private const int MaxCaptures = GrammarMemory<TValue>.MaxCaptures;

    private readonly GrammarMemory<TValue> _memory = GrammarMemory<TValue>.Take();
    private readonly Memo<TValue>[][] _memo = ArrayPool<Memo<TValue>[]>.Shared.Rent(tokens.Count + 1);
    private int _forgotten;
    private int _depth;

    public TokenStream Tokens { get; } = tokens;

    /// <summary>The options that patterns may ask for.</summary>
    protected virtual int Flags => 0;

    /// <summary>Elements looked at; a measure of work that does not depend on the machine.</summary>
    public long Steps { get; private set; }

    /// <summary>Gives back the memory for what was found before a token, where nothing will be looked for again.</summary>
    public void Forget(int index)
    {
        for (; _forgotten < index; _forgotten++)
        {
            if (_memo[_forgotten] is { } row)
            {
                _memo[_forgotten] = null;
                _memory.KeepRow(row);
            }
        }
    }

    public void Dispose()
    {
        Forget(Tokens.Count + 1);
        ArrayPool<Memo<TValue>[]>.Shared.Return(_memo);
        _memory.Keep();
    }

    /// <summary>The longest match of a rule at a token.</summary>
    public bool TryMatch(Rule<TValue> rule, int index, out TValue value, out int end)
    {
        value = null;
        end = index;

        if (index >= Tokens.Count || !MayStart(rule.First, index))
        {
            return false;
        }

        var row = _memo[index] ??= _memory.TakeRow(rules);
        ref var memo = ref row[rule.Index];

        if (!memo.Known)
        {
            if (_depth >= MaxDepth)
            {
                return false;
            }

            _depth++;
            var best = Longest(rule, index, out var bestEnd);
            _depth--;
            memo = new Memo<TValue>(true, best, bestEnd);
        }

        value = memo.Value;
        end = memo.End;
        return value is not null;
    }

    private bool MayStart(WordSet first, int index)
    {
        ref readonly var token = ref Tokens[index];
        return first.Contains(token.Id);
    }

    private TValue Longest(Rule<TValue> rule, int index, out int bestEnd)
    {
        TValue best = null;
        bestEnd = index;
        var from = (_depth - 1) * MaxCaptures;

        foreach (var pattern in rule.Patterns)
        {
            if (!MayStart(pattern.First, index))
            {
                continue;
            }

            var count = 0;

            if (TryMatch(pattern.Elements, 0, index, from, ref count, out var end) && end > bestEnd)
            {
                var value = pattern.Action(this, new Found<TValue>(_memory.Captures, from, count, pattern.Argument, index, end));

                if (value is not null)
                {
                    best = value;
                    bestEnd = end;
                }
            }
        }

        return best;
    }

    // An optional element is tried first and given up when what follows does not match.
    private bool TryMatch(Element<TValue>[] elements, int at, int index, int from, ref int count, out int end)
    {
        end = index;

        if (at == elements.Length)
        {
            return true;
        }

        Steps++;
        var element = elements[at];

        if (TryElement(element, index, out var capture))
        {
            var kept = count;

            if (element.Name is not null && count < MaxCaptures)
            {
                _memory.Captures[from + count++] = capture;
            }

            if (TryMatch(elements, at + 1, capture.End, from, ref count, out end))
            {
                return true;
            }

            count = kept;
        }

        return element.Optional && TryMatch(elements, at + 1, index, from, ref count, out end);
    }

    private bool TryElement(Element<TValue> element, int index, out Capture<TValue> capture)
    {
        capture = default;

        switch (element.Kind)
        {
            case ElementKind.When:
            case ElementKind.Unless:
                capture = new Capture<TValue>(null, index, index, 0, null, null);
                return (Flags & element.Option) != 0 == (element.Kind == ElementKind.When);
            case ElementKind.After:
            case ElementKind.NotAfter:
                capture = new Capture<TValue>(null, index, index, 0, null, null);
                return EndsBefore(element.Phrases, index) == (element.Kind == ElementKind.After);
            case ElementKind.Before:
            case ElementKind.NotBefore:
                capture = new Capture<TValue>(null, index, index, 0, null, null);
                var follows = index < Tokens.Count && (element.Terminal is null ? element.Phrases.TryFind(Tokens, index, out _, out _) : element.Terminal(this, index, out _, out _, out _));
                return follows == (element.Kind == ElementKind.Before);
        }

        if (index >= Tokens.Count || (element.Touching && Tokens[index].Spaced))
        {
            return false;
        }

        if (element.Kind == ElementKind.Phrase)
        {
            if (!element.Phrases.TryFind(Tokens, index, out var meaning, out var phraseEnd))
            {
                return false;
            }

            capture = new Capture<TValue>(element.Name, index, phraseEnd, meaning.Number, meaning.Text, null);
            return true;
        }

        TValue value;
        int end;
        double number = 0;

        if (element.Kind == ElementKind.Rule ? !TryMatch(element.Rule, index, out value, out end) : !element.Terminal(this, index, out end, out number, out value))
        {
            return false;
        }

        capture = new Capture<TValue>(element.Name, index, end, number, null, value);
        return true;
    }

    // A phrase of one to three words that ends right before the token.
    private bool EndsBefore(PhraseTable<Meaning> phrases, int index)
    {
        for (var start = index - 1; start >= 0 && start >= index - 3; start--)
        {
            if (phrases.TryFind(Tokens, start, index, out _, out var end) && end == index)
            {
                return true;
            }
        }

        return false;
    }
}
