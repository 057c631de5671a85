namespace Microsoft.Recognizers.Text.Engine;

/// <summary>Phrases with a meaning, found by their first word; the longest counts.</summary>
internal sealed class PhraseTable<T>(Vocabulary vocabulary)
{
    // The phrases by first word. Those that share a first word follow each other from long to short.
    private Phrase[] _buckets = new Phrase[2];
    private int _count;

    public bool IsEmpty => _count == 0;

    /// <summary>Adds a phrase. The first value for it counts, so that a file may list exceptions first.</summary>
    public void Add(string phrase, T value)
    {
        using var tokens = TokenStream.Read(phrase, vocabulary);
        var first = vocabulary.Add(tokens.Span(0));
        var tail = tokens.Count == 1 ? [] : new int[tokens.Count - 1];

        for (var i = 0; i < tail.Length; i++)
        {
            tail[i] = vocabulary.Add(tokens.Span(i + 1));
        }

        if (_count >= _buckets.Length * 2)
        {
            Grow();
        }

        Put(new Phrase(first, tail, value));
    }

    public void AddFirstWordsTo(WordSet words)
    {
        foreach (var chain in _buckets)
        {
            for (var phrase = chain; phrase is not null; phrase = phrase.Next)
            {
                words.Add(phrase.First);
            }
        }
    }

    public bool MayStart(int id) => Find(id) is not null;

    /// <summary>The longest phrase at a token.</summary>
    /// <param name="end">The index after its last token.</param>
    public bool TryFind(TokenStream tokens, int index, out T value, out int end) =>
        TryFind(tokens, index, tokens.Count, out value, out end);

    /// <summary>The longest phrase at a token that ends before a limit.</summary>
    public bool TryFind(TokenStream tokens, int index, int limit, out T value, out int end)
    {
        if (index < limit)
        {
            var id = tokens[index].Id;

            for (var phrase = Find(id); phrase is not null; phrase = phrase.Next)
            {
                if (phrase.First == id && index + 1 + phrase.Tail.Length <= limit && Matches(tokens, index + 1, phrase.Tail))
                {
                    value = phrase.Value;
                    end = index + 1 + phrase.Tail.Length;
                    return true;
                }
            }
        }

        value = default;
        end = index;
        return false;
    }

    /// <summary>Whether a phrase stands anywhere between two tokens.</summary>
    public bool TryFindWithin(TokenStream tokens, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (TryFind(tokens, i, end, out _, out _))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Matches(TokenStream tokens, int index, int[] tail)
    {
        for (var i = 0; i < tail.Length; i++)
        {
            if (tokens[index + i].Id != tail[i])
            {
                return false;
            }
        }

        return true;
    }

    // Any digits and words of no file begin no phrase.
    private Phrase Find(int id)
    {
        var phrase = id <= Vocabulary.Digits ? null : _buckets[id & (_buckets.Length - 1)];

        while (phrase is not null && phrase.First != id)
        {
            phrase = phrase.Next;
        }

        return phrase;
    }

    private void Grow()
    {
        var old = _buckets;
        _buckets = new Phrase[old.Length * 4];
        _count = 0;

        foreach (var chain in old)
        {
            for (var phrase = chain; phrase is not null;)
            {
                var next = phrase.Next;
                Put(phrase);
                phrase = next;
            }
        }
    }

    // Behind those of the same first word that are as long or longer.
    private void Put(Phrase added)
    {
        ref var place = ref _buckets[added.First & (_buckets.Length - 1)];

        while (place is not null && (place.First != added.First || place.Tail.Length >= added.Tail.Length))
        {
            if (place.First == added.First && IsSame(place.Tail, added.Tail))
            {
                return;
            }

            place = ref place.Next;
        }

        added.Next = place;
        place = added;
        _count++;
    }

    private static bool IsSame(int[] tail, int[] other)
    {
        var i = 0;

        while (i < tail.Length && i < other.Length && tail[i] == other[i])
        {
            i++;
        }

        return i == tail.Length && i == other.Length;
    }

    private sealed class Phrase(int first, int[] tail, T value)
    {
        public readonly int First = first;
        public readonly int[] Tail = tail;
        public readonly T Value = value;
        public Phrase Next;
    }
}
