using System.Runtime.Serialization;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>The surfaces of a meeting.</summary>
public enum SurfaceType : int
{
    /// <summary>Not known.</summary>
    Unknown = 0,

    /// <summary>The stage, which all participants see.</summary>
    [EnumMember(Value = "meetingStage")]
    MeetingStage = 1,

    /// <summary>The icon of the app's tab.</summary>
    [EnumMember(Value = "meetingTabIcon")]
    MeetingTabIcon = 2,
}
