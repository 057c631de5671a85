namespace Microsoft.Bot.Schema;

/// <summary>Whether the bot is waiting for an answer; matters for speech.</summary>
public static class InputHints
{
    /// <summary><c>acceptingInput</c>.</summary>
    public const string AcceptingInput = "acceptingInput";

    /// <summary><c>expectingInput</c>.</summary>
    public const string ExpectingInput = "expectingInput";

    /// <summary><c>ignoringInput</c>.</summary>
    public const string IgnoringInput = "ignoringInput";
}
