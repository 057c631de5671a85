namespace Microsoft.Recognizers.Text.Sequence;

/// <summary>Finds mentions: @someone.</summary>
public class MentionModel : AbstractSequenceModel
{
    internal MentionModel(string culture)
        : base(culture)
    {
    }

    /// <inheritdoc/>
    public override string ModelTypeName => "mention";

    internal override void Find(string text, List<ModelResult> results) => Tags.Find(this, '@', text, results);
}
