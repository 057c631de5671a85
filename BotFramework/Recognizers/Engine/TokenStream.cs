using System.Globalization;

namespace Microsoft.Recognizers.Text.Engine;

/// <summary>An utterance, prepared and cut into tokens once, for all rules to read.</summary>
internal sealed class TokenStream : IDisposable
{
    // Enough for a sentence; a thread keeps it for its next one.
    private const int Kept = 256;

    [ThreadStatic]
    private static Token[] _kept;

    private Token[] _tokens;

    private TokenStream(string text)
    {
        Text = text;
        _tokens = _kept ?? new Token[Kept];
        _kept = null;
    }

    /// <summary>The prepared text; its indexes are those of the query.</summary>
    public string Text { get; }

    public int Count { get; private set; }

    public ref readonly Token this[int index] => ref _tokens[index];

    public static TokenStream Read(string query, Vocabulary vocabulary)
    {
        var text = Preprocessor.Prepare(query);
        var stream = new TokenStream(text);
        var position = 0;
        var spaced = false;

        while (position < text.Length)
        {
            var c = text[position];

            if (char.IsWhiteSpace(c))
            {
                spaced = true;
                position++;
                continue;
            }

            var start = position;
            var kind = KindOf(c);
            position++;

            if (kind != TokenKind.Symbol)
            {
                while (position < text.Length && KindOf(text[position]) == kind)
                {
                    position++;
                }
            }

            var word = text.AsSpan(start, position - start);
            var id = vocabulary.Find(word, kind);

            while (id == Vocabulary.Unknown && kind == TokenKind.Word && vocabulary.SplitAt(word) is var head and > 0)
            {
                stream.Add(new Token(start, head, vocabulary.Find(word[..head], kind), kind, spaced));
                word = word[head..];
                (start, id, spaced) = (start + head, vocabulary.Find(word, kind), false);
            }

            stream.Add(new Token(start, position - start, id, kind, spaced));
            spaced = false;
        }

        return stream;
    }

    public ReadOnlySpan<char> Span(int index) => Text.AsSpan(_tokens[index].Start, _tokens[index].Length);

    public ReadOnlySpan<char> Span(int first, int end) => Text.AsSpan(_tokens[first].Start, _tokens[end - 1].End - _tokens[first].Start);

    /// <summary>Whether the token is this one character.</summary>
    public bool Is(int index, char symbol) => index >= 0 && index < Count && _tokens[index].Length == 1 && Text[_tokens[index].Start] == symbol;

    /// <summary>Whether the token touches the one before it.</summary>
    public bool Touches(int index) => index > 0 && index < Count && !_tokens[index].Spaced;

    public bool IsWord(int index) => index >= 0 && index < Count && _tokens[index].Kind == TokenKind.Word;

    public bool IsDigits(int index) => index >= 0 && index < Count && _tokens[index].Kind == TokenKind.Digits;

    public void Dispose()
    {
        if (_tokens.Length == Kept)
        {
            _kept = _tokens;
        }

        _tokens = null;
        Count = 0;
    }

    internal static TokenKind KindOf(char c)
    {
        if (char.IsAsciiDigit(c))
        {
            return TokenKind.Digits;
        }

        if (char.IsAscii(c))
        {
            return char.IsAsciiLetter(c) ? TokenKind.Word : TokenKind.Symbol;
        }

        return char.IsLetter(c) || CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark ? TokenKind.Word : TokenKind.Symbol;
    }

    private void Add(in Token token)
    {
        if (Count == _tokens.Length)
        {
            var larger = new Token[_tokens.Length * 2];
            Array.Copy(_tokens, larger, Count);
            _tokens = larger;
        }

        _tokens[Count++] = token;
    }
}
