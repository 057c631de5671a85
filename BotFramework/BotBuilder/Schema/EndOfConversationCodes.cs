namespace Microsoft.Bot.Schema;

/// <summary>Why a conversation ended.</summary>
public static class EndOfConversationCodes
{
    /// <summary><c>botIssuedInvalidMessage</c>.</summary>
    public const string BotIssuedInvalidMessage = "botIssuedInvalidMessage";

    /// <summary><c>botTimedOut</c>.</summary>
    public const string BotTimedOut = "botTimedOut";

    /// <summary><c>channelFailed</c>.</summary>
    public const string ChannelFailed = "channelFailed";

    /// <summary><c>completedSuccessfully</c>.</summary>
    public const string CompletedSuccessfully = "completedSuccessfully";

    /// <summary><c>unknown</c>.</summary>
    public const string Unknown = "unknown";

    /// <summary><c>userCancelled</c>.</summary>
    public const string UserCancelled = "userCancelled";
}
