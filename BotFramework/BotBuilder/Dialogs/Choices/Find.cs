namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>Finds choices and values by their words in what somebody said.</summary>
public static class Find
{
    private const int DefaultTokenDistance = 2;

    /// <summary>Finds choices by their words.</summary>
    /// <param name="utterance">What was said.</param>
    /// <param name="choices">The choices.</param>
    /// <param name="options">How to look.</param>
    /// <returns>What was found, in the order of the text.</returns>
    public static List<ModelResult<FoundChoice>> FindChoices(string utterance, IList<string> choices, FindChoicesOptions options = null)
    {
        ArgumentNullException.ThrowIfNull(choices);
        return FindChoices(utterance, ChoiceFactory.ToChoices(choices), options);
    }

    /// <summary>Finds choices by their values, the titles of their buttons and their synonyms.</summary>
    /// <param name="utterance">What was said.</param>
    /// <param name="choices">The choices.</param>
    /// <param name="options">How to look.</param>
    /// <returns>What was found, each choice at most once, in the order of the text.</returns>
    public static List<ModelResult<FoundChoice>> FindChoices(string utterance, IList<Choice> choices, FindChoicesOptions options = null)
    {
        ArgumentNullException.ThrowIfNull(choices);
        var words = new List<SortedValue>();
        for (var index = 0; index < choices.Count; index++)
        {
            AddWords(words, choices[index], index, options);
        }

        return FindValues(utterance, words, options).ConvertAll(found => new ModelResult<FoundChoice>
        {
            Start = found.Start,
            End = found.End,
            TypeName = "choice",
            Text = found.Text,
            Resolution = new FoundChoice
            {
                Value = choices[found.Resolution.Index].Value,
                Index = found.Resolution.Index,
                Score = found.Resolution.Score,
                Synonym = found.Resolution.Value,
            },
        });
    }

    /// <summary>Finds values by their words. All words of a value must be there in order, others may stand between; longer values are looked for first and no word counts twice.</summary>
    /// <param name="utterance">What was said.</param>
    /// <param name="values">The values.</param>
    /// <param name="options">How to look.</param>
    /// <returns>What was found, each index at most once, in the order of the text.</returns>
    public static List<ModelResult<FoundValue>> FindValues(string utterance, List<SortedValue> values, FindValuesOptions options = null)
    {
        ArgumentNullException.ThrowIfNull(values);
        utterance ??= string.Empty;
        options ??= new FindValuesOptions();
        if (values.Find(value => string.Equals(value.Value, utterance, StringComparison.OrdinalIgnoreCase)) is { } exact)
        {
            return [Result(exact, 1, 0, utterance.Length - 1, utterance)];
        }

        var tokenizer = options.Tokenizer ?? Tokenizer.DefaultTokenizer;
        var tokens = tokenizer(utterance, options.Locale);
        var matches = new List<ModelResult<FoundValue>>();
        foreach (var value in values.OrderByDescending(value => value.Value.Length))
        {
            var searched = tokenizer(value.Value.Trim(), options.Locale);

            // A value may be said more than once, the second time better: after each match the search goes on behind it.
            var from = 0;
            while (from < tokens.Count && MatchValue(tokens, searched, value, from, options) is { } match)
            {
                matches.Add(match);
                from = match.End + 1;
            }
        }

        return Choose(matches, tokens, utterance);
    }

    private static void AddWords(List<SortedValue> words, Choice choice, int index, FindChoicesOptions options)
    {
        if (options is not { NoValue: true } && choice.Value != null)
        {
            words.Add(new SortedValue { Index = index, Value = choice.Value });
        }

        if (options is not { NoAction: true } && choice.Action?.Title is { } title)
        {
            words.Add(new SortedValue { Index = index, Value = title });
        }

        words.AddRange(choice.Synonyms?.Select(synonym => new SortedValue { Index = index, Value = synonym }) ?? []);
    }

    /// <summary>The first match from a word on, its start and end counted in words.</summary>
    private static ModelResult<FoundValue> MatchValue(List<Token> tokens, List<Token> searched, SortedValue value, int from, FindValuesOptions options)
    {
        var matched = 0;
        var deviation = 0;
        var start = -1;
        var end = -1;
        foreach (var token in searched)
        {
            var position = tokens.FindIndex(from, candidate => candidate.Normalized == token.Normalized);
            var distance = matched > 0 ? position - from : 0;
            if (position < 0 || distance > (options.MaxTokenDistance ?? DefaultTokenDistance))
            {
                continue;
            }

            matched++;
            deviation += distance;
            from = position + 1;
            start = start < 0 ? position : start;
            end = position;
        }

        if (matched == 0 || (matched < searched.Count && !options.AllowPartialMatches))
        {
            return null;
        }

        var completeness = (float)matched / searched.Count;
        var accuracy = (float)matched / (matched + deviation);
        return Result(value, completeness * accuracy, start, end, null);
    }

    /// <summary>Keeps the best of the matches that overlap or have the same index, and counts their positions in characters.</summary>
    private static List<ModelResult<FoundValue>> Choose(List<ModelResult<FoundValue>> matches, List<Token> tokens, string utterance)
    {
        var chosen = new List<ModelResult<FoundValue>>();
        var used = new bool[tokens.Count];
        foreach (var match in matches.OrderByDescending(match => match.Resolution.Score))
        {
            var words = used.AsSpan(match.Start, match.End + 1 - match.Start);
            if (words.Contains(true) || chosen.Exists(other => other.Resolution.Index == match.Resolution.Index))
            {
                continue;
            }

            words.Fill(true);
            match.Start = tokens[match.Start].Start;
            match.End = tokens[match.End].End;
            match.Text = utterance[match.Start..(match.End + 1)];
            chosen.Add(match);
        }

        return [.. chosen.OrderBy(match => match.Start)];
    }

    private static ModelResult<FoundValue> Result(SortedValue value, float score, int start, int end, string text) => new()
    {
        Start = start,
        End = end,
        TypeName = "value",
        Text = text,
        Resolution = new FoundValue { Value = value.Value, Index = value.Index, Score = score },
    };
}
