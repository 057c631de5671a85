using Microsoft.Recognizers.Text.Engine;

namespace Microsoft.Recognizers.Text.Number;

/// <summary>A place counted from the end or from where one is.</summary>
internal readonly record struct RelativePosition(string RelativeTo, int Offset)
{
    /// <summary>For example <c>end-1</c>.</summary>
    public override string ToString() => Offset < 0 ? $"{RelativeTo}{Offset}" : $"{RelativeTo}+{Offset}";
}

/// <summary>Phrases such as "last", "next to last", "the current one".</summary>
internal sealed class RelativeOrdinals
{
    private readonly PhraseTable<double> _words;

    public RelativeOrdinals(NumberLanguage language) => _words = language.RelativeOrdinals;

    public bool TryFind(TokenStream tokens, int index, out RelativePosition position, out int end)
    {
        position = default;

        if (!_words.TryFind(tokens, index, out var code, out end))
        {
            return false;
        }

        position = NumberLanguage.RelativePosition(code);
        return true;
    }
}
