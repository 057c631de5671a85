namespace ChatBot.Dialogs.Turns;

/// <summary>Something that was said.</summary>
/// <param name="At">When.</param>
/// <param name="Speaker"><c>customer</c>, <c>bot</c> or <c>agent</c>.</param>
/// <param name="Text">The words.</param>
public sealed record TranscriptLine(DateTimeOffset At, string Speaker, string Text);
