namespace Microsoft.Bot.Schema;

/// <summary>The names of the events about handing a conversation to a person.</summary>
public static class HandoffEventNames
{
    /// <summary>Asks for a person.</summary>
    public const string InitiateHandoff = "handoff.initiate";

    /// <summary>Tells how a handoff stands.</summary>
    public const string HandoffStatus = "handoff.status";
}
