namespace Microsoft.Recognizers.Text.Engine;

/// <summary>The words of a language's files, numbered.</summary>
internal sealed class Vocabulary
{
    /// <summary>A word in no file.</summary>
    public const int Unknown = 0;

    /// <summary>A run of digits that is part of no phrase.</summary>
    public const int Digits = 1;

    // Written out, because a system without language data cannot take letters apart.
    private const string Accented = "àáâãäåāçćèéêëēìíîïīñńòóôõöōùúûüūýÿšžž";
    private const string Plain = "aaaaaaacceeeeeiiiiinnoooooouuuuuyyszz";

    private const int MaxWord = 64;

    private readonly WordTable<int> _ids = new();

    // Files write accents; people often do not. A form without accents stands for the word unless it is a word itself.
    private readonly WordTable<int> _folded = new();
    private readonly WordTable<int> _joined = new();
    private readonly List<int> _digitWords = [];
    private readonly int[] _ascii = new int[128];

    public int Count { get; private set; } = Digits + 1;

    /// <summary>Runs of digits that are part of a phrase.</summary>
    public IReadOnlyList<int> DigitWords => _digitWords;

    public int Add(ReadOnlySpan<char> span)
    {
        if (_ids.TryFind(span, out var id))
        {
            return id;
        }

        var word = span.ToString();
        id = Count++;
        _ids.TryAdd(word, id);
        _folded.TryAdd(Fold(word), id);

        if (word.Length == 1 && word[0] < 128)
        {
            _ascii[word[0]] = id;
        }

        if (char.IsAsciiDigit(word[0]))
        {
            _digitWords.Add(id);
        }

        return id;
    }

    public int Find(ReadOnlySpan<char> word, TokenKind kind)
    {
        if (kind == TokenKind.Digits)
        {
            // Some phrases contain digits, such as "m2" and "24/7".
            return word.Length <= 4 && _ids.TryFind(word, out var literal) ? literal : Digits;
        }

        if (word.Length == 1 && word[0] < 128)
        {
            return _ascii[word[0]];
        }

        if (word.Length == 1 && word[0] is '’' or '‘' or '`' or '´')
        {
            return _ascii['\''];
        }

        if (word.Length > MaxWord)
        {
            return Unknown;
        }

        return _ids.TryFind(word, out var id) || _folded.TryFind(word, out id) ? id : FindFolded(word);
    }

    private int FindFolded(ReadOnlySpan<char> word)
    {
        if (System.Text.Ascii.IsValid(word))
        {
            return Unknown;
        }

        return _folded.TryFind(Fold(word.ToString()), out var id) ? id : Unknown;
    }

    /// <summary>Two words that some people write as one, such as "montag morgen": the joined word is read as both.</summary>
    public void Join(string pair)
    {
        var head = pair.IndexOf(' ', StringComparison.Ordinal);
        _joined.TryAdd(pair.Remove(head, 1), head);
    }

    /// <summary>Where the second word of a joined word begins; 0 when it is none.</summary>
    public int SplitAt(ReadOnlySpan<char> word) => _joined.Count > 0 && _joined.TryFind(word, out var head) ? head : 0;

    public static string Fold(string word)
    {
        if (System.Text.Ascii.IsValid(word))
        {
            return word;
        }

        return string.Create(word.Length, word, static (buffer, source) =>
        {
            for (var i = 0; i < buffer.Length; i++)
            {
                var accent = Accented.IndexOf(source[i], StringComparison.Ordinal);
                buffer[i] = accent < 0 ? source[i] : Plain[accent];
            }
        });
    }
}
