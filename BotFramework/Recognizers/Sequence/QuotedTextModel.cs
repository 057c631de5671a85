namespace Microsoft.Recognizers.Text.Sequence;

/// <summary>Finds text in quotation marks.</summary>
public class QuotedTextModel : AbstractSequenceModel
{
    private const string Opening = "\"'`“‘«‹„「『《〈";
    private const string Closing = "\"'`”’»›“」』》〉";

    internal QuotedTextModel(string culture)
        : base(culture)
    {
    }

    /// <inheritdoc/>
    public override string ModelTypeName => "quotedText";

    internal override void Find(string text, List<ModelResult> results)
    {
        // A mark without a partner is remembered, so that many of them do not each read to the end.
        Span<bool> hopeless = stackalloc bool[Opening.Length];

        for (var start = 0; start < text.Length; start++)
        {
            var mark = Opening.IndexOf(text[start], StringComparison.Ordinal);

            // An apostrophe inside a word opens nothing.
            if (mark < 0 || hopeless[mark] || Characters.IsLetterOrDigit(text, start - 1))
            {
                continue;
            }

            var close = text.IndexOf(Closing[mark], start + 1);
            hopeless[mark] = close < 0;

            if (close > start + 1)
            {
                results.Add(Result(text, start, close + 1, ("value", text[start..(close + 1)])));
                start = close;
            }
        }
    }
}
