namespace Microsoft.Bot.Schema;

/// <summary>How urgent a sender thinks a message is; a display hint only.</summary>
public static class ActivityImportance
{
    /// <summary><c>high</c>.</summary>
    public const string High = "high";

    /// <summary><c>low</c>.</summary>
    public const string Low = "low";

    /// <summary><c>normal</c>.</summary>
    public const string Normal = "normal";
}
