using Newtonsoft.Json;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>How choices are written in a line or a list.</summary>
public class ChoiceFactoryOptions
{
    /// <summary>Initializes a new instance of the <see cref="ChoiceFactoryOptions"/> class that leaves all to the defaults.</summary>
    public ChoiceFactoryOptions()
    {
    }

    /// <summary>Initializes a new instance of the <see cref="ChoiceFactoryOptions"/> class.</summary>
    /// <param name="inlineSeparator">What stands between choices.</param>
    /// <param name="inlineOr">What stands between two choices.</param>
    /// <param name="inlineOrMore">What stands before the last of more than two choices.</param>
    /// <param name="includeNumbers">Whether the choices are numbered.</param>
    public ChoiceFactoryOptions(string inlineSeparator, string inlineOr, string inlineOrMore, bool? includeNumbers)
    {
        InlineSeparator = inlineSeparator;
        InlineOr = inlineOr;
        InlineOrMore = inlineOrMore;
        IncludeNumbers = includeNumbers;
    }

    /// <summary>Gets or sets what stands between choices; ", " when null.</summary>
    [JsonProperty("inlineSeparator")]
    public string InlineSeparator { get; set; }

    /// <summary>Gets or sets what stands between two choices; " or " when null.</summary>
    [JsonProperty("inlineOr")]
    public string InlineOr { get; set; }

    /// <summary>Gets or sets what stands before the last of more than two choices; ", or " when null.</summary>
    [JsonProperty("inlineOrMore")]
    public string InlineOrMore { get; set; }

    /// <summary>Gets or sets whether the choices are numbered; they are when null.</summary>
    [JsonProperty("includeNumbers")]
    public bool? IncludeNumbers { get; set; }
}
