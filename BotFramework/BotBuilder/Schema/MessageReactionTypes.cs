namespace Microsoft.Bot.Schema;

/// <summary>Kinds of reactions. The list is open; Teams adds heart, laugh, surprised, sad and angry.</summary>
public static class MessageReactionTypes
{
    /// <summary><c>like</c>.</summary>
    public const string Like = "like";

    /// <summary><c>plusOne</c>.</summary>
    public const string PlusOne = "plusOne";
}
