namespace Microsoft.Bot.Schema;

/// <summary>How far a semantic action has come.</summary>
public static class SemanticActionStates
{
    /// <summary><c>continue</c>.</summary>
    public const string Continue = "continue";

    /// <summary><c>done</c>.</summary>
    public const string Done = "done";

    /// <summary><c>start</c>.</summary>
    public const string Start = "start";
}
