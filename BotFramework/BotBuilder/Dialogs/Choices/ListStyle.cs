using System.Runtime.Serialization;
using Newtonsoft.Json;
using Newtonsoft.Json.Converters;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>How choices are shown.</summary>
[JsonConverter(typeof(StringEnumConverter))]
public enum ListStyle
{
    /// <summary>Not at all.</summary>
    [EnumMember(Value = "none")]
    None = 0,

    /// <summary>As the channel shows them best.</summary>
    [EnumMember(Value = "auto")]
    Auto = 1,

    /// <summary>In the line of the question.</summary>
    [EnumMember(Value = "inline")]
    Inline = 2,

    /// <summary>As a list below the question.</summary>
    [EnumMember(Value = "list")]
    List = 3,

    /// <summary>As suggested actions.</summary>
    [EnumMember(Value = "suggestedAction")]
    SuggestedAction = 4,

    /// <summary>As the buttons of a hero card.</summary>
    [EnumMember(Value = "heroCard")]
    HeroCard = 5,
}
