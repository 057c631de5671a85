namespace Microsoft.Recognizers.Text.Sequence;

/// <summary>Finds hashtags: #topic.</summary>
public class HashtagModel : AbstractSequenceModel
{
    internal HashtagModel(string culture)
        : base(culture)
    {
    }

    /// <inheritdoc/>
    public override string ModelTypeName => "hashtag";

    internal override void Find(string text, List<ModelResult> results) => Tags.Find(this, '#', text, results);
}
