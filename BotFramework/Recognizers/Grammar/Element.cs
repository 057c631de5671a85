using Microsoft.Recognizers.Text.Engine;

namespace Microsoft.Recognizers.Text.Grammar;

internal enum ElementKind : byte
{
    /// <summary>Words given in the pattern or in a word list.</summary>
    Phrase,

    /// <summary>Another rule.</summary>
    Rule,

    /// <summary>A reader written in code, such as a number.</summary>
    Terminal,

    /// <summary>An option that must be set; takes no words.</summary>
    When,

    /// <summary>An option that must not be set; takes no words.</summary>
    Unless,

    /// <summary>What must stand before; takes no words.</summary>
    After,

    /// <summary>What must not stand before; takes no words.</summary>
    NotAfter,

    /// <summary>What must follow; takes no words.</summary>
    Before,

    /// <summary>What must not follow; takes no words.</summary>
    NotBefore,
}

/// <summary>What a phrase of a word list means: a number, or a text.</summary>
internal readonly record struct Meaning(double Number, string Text);

/// <summary>Reads something at a token.</summary>
internal delegate bool Terminal<TValue>(GrammarRun<TValue> run, int index, out int end, out double number, out TValue value)
    where TValue : class;

/// <summary>One part of a pattern.</summary>
internal sealed class Element<TValue>
    where TValue : class
{
    public ElementKind Kind { get; init; }

    public bool Optional { get; init; }

    /// <summary>No white space before it.</summary>
    public bool Touching { get; init; }

    public string Name { get; init; }

    /// <summary>The flags of an option.</summary>
    public int Option { get; init; }

    public PhraseTable<Meaning> Phrases { get; init; }

    public Rule<TValue> Rule { get; init; }

    public Terminal<TValue> Terminal { get; init; }

    /// <summary>The first words of a terminal; null when anything may begin it.</summary>
    public Func<WordSet> First { get; init; }
}

/// <summary>What an element of a pattern found.</summary>
internal readonly record struct Capture<TValue>(string Name, int First, int End, double Number, string Text, TValue Value);

/// <summary>Makes a value of what a pattern found; null when it makes no sense after all.</summary>
internal delegate TValue Meaningful<TValue>(GrammarRun<TValue> run, Found<TValue> found)
    where TValue : class;

/// <summary>One line of a rule.</summary>
internal sealed class Pattern<TValue>
    where TValue : class
{
    public Element<TValue>[] Elements { get; init; }

    public Meaningful<TValue> Action { get; init; }

    public string Argument { get; init; }

    public WordSet First { get; set; }
}

/// <summary>A named set of patterns; the longest match counts, of equals the first.</summary>
internal sealed class Rule<TValue>(string name, int index)
    where TValue : class
{
    public string Name { get; } = name;

    public int Index { get; } = index;

    public List<Pattern<TValue>> Patterns { get; } = [];

    public WordSet First { get; set; }
}
