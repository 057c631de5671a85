namespace ChatBot.Conversations;

/// <summary>Names one conversation of one channel.</summary>
internal readonly record struct ConversationKey(string Channel, string Conversation);
