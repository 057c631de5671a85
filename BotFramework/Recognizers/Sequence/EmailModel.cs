namespace Microsoft.Recognizers.Text.Sequence;

/// <summary>Finds e-mail addresses.</summary>
public class EmailModel : AbstractSequenceModel
{
    private const int MaxLocal = 64;

    internal EmailModel(string culture)
        : base(culture)
    {
    }

    /// <inheritdoc/>
    public override string ModelTypeName => "email";

    internal override void Find(string text, List<ModelResult> results)
    {
        for (var at = text.IndexOf('@'); at >= 0; at = text.IndexOf('@', at + 1))
        {
            var start = StartOf(text, at);
            var end = start < 0 ? -1 : EndOf(text, at + 1);

            if (end > 0)
            {
                results.Add(Result(text, start, end, ("value", text[start..end])));
                at = end - 1;
            }
        }
    }

    private static int StartOf(string text, int at)
    {
        var start = at;

        while (start > 0 && at - start < MaxLocal && (Characters.IsWord(text, start - 1) || text[start - 1] is '.' or '-' or '+' or '%' or '\'' or '&'))
        {
            start--;
        }

        return start == at || text[start] == '.' || text[at - 1] == '.' || text.AsSpan(start, at - start).Contains("..", StringComparison.Ordinal) ? -1 : start;
    }

    private static int EndOf(string text, int index)
    {
        if (Characters.Is(text, index, '['))
        {
            var close = Characters.Skip(text, index + 1, c => char.IsAsciiDigit(c) || c == '.');
            return Characters.Is(text, close, ']') && IpAddressModel.IsVersion4(text.AsSpan(index + 1, close - index - 1)) ? close + 1 : -1;
        }

        var end = Characters.Skip(text, index, c => char.IsLetterOrDigit(c) || c is '.' or '-');

        while (end > index && !char.IsLetterOrDigit(text[end - 1]))
        {
            end--;
        }

        var host = text.AsSpan(index, end - index);
        var dot = host.LastIndexOf('.');
        return dot > 0 && host.Length - dot > 2 && !host.Contains("..", StringComparison.Ordinal) && !host[(dot + 1)..].ContainsAnyInRange('0', '9') ? end : -1;
    }
}
