namespace Microsoft.Bot.Schema;

/// <summary>What happened to a contact.</summary>
public static class ContactRelationUpdateActionTypes
{
    /// <summary><c>add</c>.</summary>
    public const string Add = "add";

    /// <summary><c>remove</c>.</summary>
    public const string Remove = "remove";
}
