namespace Microsoft.Bot.Schema;

/// <summary>Somebody is composing a message.</summary>
public interface ITypingActivity : IActivity;
