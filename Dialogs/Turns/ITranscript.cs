namespace ChatBot.Dialogs.Turns;

/// <summary>What was said in a conversation before this turn.</summary>
public interface ITranscript
{
    /// <summary>The newest lines, oldest of them first.</summary>
    /// <param name="channelId">The channel.</param>
    /// <param name="conversationId">The conversation.</param>
    /// <param name="most">How many lines at most.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<IReadOnlyList<TranscriptLine>> ReadAsync(string channelId, string conversationId, int most, CancellationToken cancellationToken);
}
