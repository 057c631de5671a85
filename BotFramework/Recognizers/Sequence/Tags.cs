namespace Microsoft.Recognizers.Text.Sequence;

/// <summary>Finds a sign with a word right after it.</summary>
internal static class Tags
{
    public static void Find(AbstractSequenceModel model, char sign, string text, List<ModelResult> results)
    {
        for (var start = text.IndexOf(sign); start >= 0; start = text.IndexOf(sign, start + 1))
        {
            var end = Characters.Skip(text, start + 1, c => char.IsLetterOrDigit(c) || c == '_');

            if (end > start + 1 && !Characters.IsWord(text, start - 1) && !Characters.Is(text, start - 1, sign))
            {
                results.Add(model.Result(text, start, end, ("value", text[start..end])));
            }
        }
    }
}
