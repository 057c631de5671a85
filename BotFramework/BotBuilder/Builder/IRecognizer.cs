namespace Microsoft.Bot.Builder;

/// <summary>Finds out what an utterance means.</summary>
public interface IRecognizer
{
    /// <summary>Recognizes the turn's utterance.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="cancellationToken">Cancels the recognition.</param>
    /// <returns>Intents and entities.</returns>
    Task<RecognizerResult> RecognizeAsync(ITurnContext turnContext, CancellationToken cancellationToken);

    /// <summary>Recognizes the turn's utterance into a type of the caller's.</summary>
    /// <typeparam name="T">The type.</typeparam>
    /// <param name="turnContext">The turn.</param>
    /// <param name="cancellationToken">Cancels the recognition.</param>
    /// <returns>Intents and entities in that type.</returns>
    Task<T> RecognizeAsync<T>(ITurnContext turnContext, CancellationToken cancellationToken)
        where T : IRecognizerConvert, new();
}
