namespace Microsoft.Bot.Builder;

/// <summary>Reads recognizer results.</summary>
public static class RecognizerResultExtensions
{
    /// <summary>Finds the intent with the highest score.</summary>
    /// <param name="result">The result.</param>
    /// <returns>The intent and its score; an empty name and 0 when there is none.</returns>
    /// <exception cref="ArgumentNullException">The result or its intents are null.</exception>
    public static (string, double) GetTopScoringIntent(this RecognizerResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(result.Intents);

        var top = (Intent: string.Empty, Score: 0d);
        foreach (var (intent, score) in result.Intents)
        {
            if (score?.Score > top.Score)
            {
                top = (intent, score.Score.Value);
            }
        }

        return top;
    }
}
