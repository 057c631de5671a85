using Newtonsoft.Json;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>How choices are looked for in what somebody said.</summary>
public class FindChoicesOptions : FindValuesOptions
{
    /// <summary>Gets or sets a value indicating whether the values of the choices are not looked for.</summary>
    [JsonProperty("noValue")]
    public bool NoValue { get; set; }

    /// <summary>Gets or sets a value indicating whether the titles of the buttons are not looked for.</summary>
    [JsonProperty("noAction")]
    public bool NoAction { get; set; }

    /// <summary>Gets or sets a value indicating whether "2" means the second choice. True unless set.</summary>
    [JsonProperty("recognizeNumbers")]
    public bool RecognizeNumbers { get; set; } = true;

    /// <summary>Gets or sets a value indicating whether "the second one" means the second choice. True unless set.</summary>
    [JsonProperty("recognizeOrdinals")]
    public bool RecognizeOrdinals { get; set; } = true;

    /// <summary>A copy that may be changed.</summary>
    internal FindChoicesOptions Copy() => (FindChoicesOptions)MemberwiseClone();
}
