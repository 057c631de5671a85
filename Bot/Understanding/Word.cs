namespace ChatBot.Understanding;

/// <summary>A word of an utterance, in lower case, and where it stands.</summary>
internal readonly record struct Word(string Text, int Start, int End)
{
    /// <summary>The words and numbers of a text; apostrophes and hyphens inside a word belong to it.</summary>
    public static List<Word> Of(string text)
    {
        var words = new List<Word>();
        for (var i = 0; i < text.Length; i++)
        {
            var start = i;
            while (i < text.Length && (char.IsLetterOrDigit(text[i]) || (i > start && IsJoint(text, i))))
            {
                i++;
            }

            if (i > start)
            {
                words.Add(new(text[start..i].ToLowerInvariant(), start, i));
            }
        }

        return words;
    }

    private static bool IsJoint(string text, int at) =>
        text[at] is '\'' or '’' or '-' && at + 1 < text.Length && char.IsLetterOrDigit(text[at + 1]);
}
