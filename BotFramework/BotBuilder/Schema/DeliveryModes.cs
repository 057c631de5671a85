namespace Microsoft.Bot.Schema;

/// <summary>How the sender wants the replies: on their own, or in the HTTP response.</summary>
public static class DeliveryModes
{
    /// <summary><c>ephemeral</c>.</summary>
    public const string Ephemeral = "ephemeral";

    /// <summary><c>expectReplies</c>.</summary>
    public const string ExpectReplies = "expectReplies";

    /// <summary><c>normal</c>.</summary>
    public const string Normal = "normal";

    /// <summary><c>notification</c>.</summary>
    public const string Notification = "notification";
}
