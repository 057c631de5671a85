namespace Microsoft.Recognizers.Text;

/// <summary>An entity that is part of a longer phrase, such as one of two alternative dates.</summary>
public class ExtendedModelResult : ModelResult
{
    /// <summary>The name under which serialised results carry <see cref="ParentText"/>.</summary>
    public static readonly string ParentTextKey = "parentText";

    /// <summary>An empty result.</summary>
    public ExtendedModelResult()
    {
    }

    /// <summary>A copy of a result, without a parent text.</summary>
    public ExtendedModelResult(ModelResult modelResult)
    {
        Start = modelResult.Start;
        End = modelResult.End;
        TypeName = modelResult.TypeName;
        Resolution = modelResult.Resolution;
        Text = modelResult.Text;
    }

    /// <summary>The phrase that this entity was found in.</summary>
    public string ParentText { get; set; }
}
