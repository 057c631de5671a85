namespace ChatBot.Learning;

/// <summary>A message that was not understood.</summary>
/// <param name="Intent">What was meant; null while nobody has said.</param>
internal sealed record LessonRow(long Id, string Language, string Text, string Understood, string Reason, string? Intent);

/// <summary>Messages that say much the same.</summary>
internal sealed record LessonGroup(IReadOnlyList<LessonRow> Lessons);
