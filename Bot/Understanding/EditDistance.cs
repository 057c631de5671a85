namespace ChatBot.Understanding;

/// <summary>How many letters must be changed, added, left out or swapped with their neighbour to make one word of another.</summary>
internal static class EditDistance
{
    /// <param name="left">A word.</param>
    /// <param name="right">Another.</param>
    /// <param name="most">More than this is of no interest.</param>
    /// <returns>The distance, or some number above <paramref name="most"/>.</returns>
    public static int Of(ReadOnlySpan<char> left, ReadOnlySpan<char> right, int most)
    {
        if (Math.Abs(left.Length - right.Length) > most)
        {
            return most + 1;
        }

        Span<int> before = new int[right.Length + 1];
        Span<int> previous = new int[right.Length + 1];
        Span<int> current = new int[right.Length + 1];
        for (var column = 0; column <= right.Length; column++)
        {
            previous[column] = column;
        }

        for (var row = 1; row <= left.Length; row++)
        {
            current[0] = row;
            for (var column = 1; column <= right.Length; column++)
            {
                var changed = previous[column - 1] + (left[row - 1] == right[column - 1] ? 0 : 1);
                current[column] = Math.Min(changed, Math.Min(previous[column], current[column - 1]) + 1);
                if (row > 1 && column > 1 && left[row - 1] == right[column - 2] && left[row - 2] == right[column - 1])
                {
                    current[column] = Math.Min(current[column], before[column - 2] + 1);
                }
            }

            var unused = before;
            before = previous;
            previous = current;
            current = unused;
        }

        return previous[right.Length];
    }
}
