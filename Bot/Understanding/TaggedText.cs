namespace ChatBot.Understanding;

/// <summary>An utterance of which is known where the named things stand.</summary>
/// <param name="Text">The words.</param>
/// <param name="Phrases">The named things, left to right.</param>
internal sealed record TaggedText(string Text, IReadOnlyList<Phrase> Phrases);

/// <summary>A stretch of an utterance that names something.</summary>
/// <param name="Type">What: the place's name in the utterance file.</param>
/// <param name="Start">Where it begins.</param>
/// <param name="End">Where it ends (exclusive).</param>
internal readonly record struct Phrase(string Type, int Start, int End);
