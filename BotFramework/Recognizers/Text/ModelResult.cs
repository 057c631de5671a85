namespace Microsoft.Recognizers.Text;

/// <summary>One entity found in an utterance.</summary>
public class ModelResult
{
    /// <summary>Index of the last character, inclusive.</summary>
    public int End { get; set; }

    /// <summary>What the entity means; the keys depend on <see cref="TypeName"/>.</summary>
    public SortedDictionary<string, object> Resolution { get; set; }

    /// <summary>Index of the first character.</summary>
    public int Start { get; set; }

    /// <summary>The words found, in lower case for most models.</summary>
    public string Text { get; set; }

    /// <summary>The kind of entity, for example <c>number</c> or <c>datetimeV2.date</c>.</summary>
    public string TypeName { get; set; }
}
