namespace Microsoft.Bot.Builder;

/// <summary>A type that can be filled from what a recognizer found.</summary>
public interface IRecognizerConvert
{
    /// <summary>Fills this object.</summary>
    /// <param name="result">What the recognizer found.</param>
    void Convert(object result);
}
