namespace Microsoft.Bot.Connector;

/// <summary>Names that belong to conversations.</summary>
public static class ConversationConstants
{
    /// <summary>The header that names the conversation, for tracing.</summary>
    public const string ConversationIdHttpHeaderName = "x-ms-conversation-id";
}
