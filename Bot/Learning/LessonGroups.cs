namespace ChatBot.Learning;

/// <summary>Puts messages together that share most of their words.</summary>
internal static class LessonGroups
{
    private const double MuchTheSame = 0.5;

    /// <summary>The groups, the largest first; within a group in the given order.</summary>
    public static IReadOnlyList<LessonGroup> Of(IReadOnlyList<LessonRow> lessons)
    {
        var groups = new List<(HashSet<string> Words, List<LessonRow> Lessons)>();

        foreach (var lesson in lessons)
        {
            var words = WordsOf(lesson.Text);
            var near = groups.Where(group => group.Lessons[0].Language == lesson.Language).Select(group => (group, likeness: Likeness(group.Words, words))).OrderByDescending(found => found.likeness).FirstOrDefault();

            if (near.likeness >= MuchTheSame)
            {
                near.group.Lessons.Add(lesson);
            }
            else
            {
                groups.Add((words, [lesson]));
            }
        }

        return [.. groups.OrderByDescending(group => group.Lessons.Count).Select(group => new LessonGroup(group.Lessons))];
    }

    private static HashSet<string> WordsOf(string text) =>
        [.. text.ToLowerInvariant().Split([' ', ',', '.', '?', '!', ';', ':', '"'], StringSplitOptions.RemoveEmptyEntries)];

    private static double Likeness(HashSet<string> one, HashSet<string> other) =>
        one.Count + other.Count == 0 ? 1 : one.Count(other.Contains) / (double)one.Union(other).Count();
}
