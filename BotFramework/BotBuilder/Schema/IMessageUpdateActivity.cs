namespace Microsoft.Bot.Schema;

/// <summary>An earlier message was edited; the id is that of the original.</summary>
public interface IMessageUpdateActivity : IMessageActivity;
