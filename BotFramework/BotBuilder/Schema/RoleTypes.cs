namespace Microsoft.Bot.Schema;

/// <summary>Who a channel account is. Newer channels send other values: treat an unknown role as a user unless the id is the bot's.</summary>
public static class RoleTypes
{
    /// <summary><c>bot</c>.</summary>
    public const string Bot = "bot";

    /// <summary><c>skill</c>.</summary>
    public const string Skill = "skill";

    /// <summary><c>user</c>.</summary>
    public const string User = "user";
}
