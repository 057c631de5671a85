using System.Runtime.Serialization;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>What a meeting stage shows.</summary>
public enum ContentType : int
{
    /// <summary>Not known.</summary>
    Unknown = 0,

    /// <summary>A dialog (task module).</summary>
    [EnumMember(Value = "task")]
    Task = 1,
}
