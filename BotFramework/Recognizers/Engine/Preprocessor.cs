namespace Microsoft.Recognizers.Text.Engine;

/// <summary>Maps each character to the one that the rules know, so that indexes stay those of the query.</summary>
internal static class Preprocessor
{
    public static string Prepare(string query)
    {
        for (var i = 0; i < query.Length; i++)
        {
            if (Map(query[i]) != query[i])
            {
                return string.Create(query.Length, query, static (buffer, source) =>
                {
                    for (var j = 0; j < buffer.Length; j++)
                    {
                        buffer[j] = Map(source[j]);
                    }
                });
            }
        }

        return query;
    }

    private static char Map(char c) => c switch
    {
        < '\u0080' => char.IsAsciiLetterUpper(c) ? (char)(c | 0x20) : c,
        '\u2212' => '-',
        '、' => ',',
        (>= '０' and <= '９') or '：' or '－' or '，' or '／' or '．' or '（' or '）' or '％' => (char)(c - 0xFEE0),
        >= 'Ａ' and <= 'Ｚ' => (char)(c - 0xFEE0 + 0x20),
        >= 'ａ' and <= 'ｚ' => (char)(c - 0xFEE0),
        _ => char.ToLowerInvariant(c),
    };
}
