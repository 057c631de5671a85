namespace ChatBot.Evaluation.Conversations;

/// <summary>A conversation that the bot must be able to have: what the customer says, and what the bot must answer. The format is described in README.md.</summary>
/// <param name="Name">The file.</param>
/// <param name="Customer">Who is signed in; null for a guest.</param>
/// <param name="Language">Two letters.</param>
/// <param name="Vary">What may be varied: <c>paraphrases</c>, <c>names</c>, <c>typos</c>, <c>dialect</c>.</param>
internal sealed record Chat(string Name, string? Customer, string Language, IReadOnlySet<string> Vary, IReadOnlyList<ChatTurn> Turns)
{
    private static readonly string[] AllVariations = ["paraphrases", "names", "typos", "dialect"];

    /// <exception cref="FormatException">A line cannot be understood; the message names file and line.</exception>
    public static Chat Read(string name, IEnumerable<string> lines)
    {
        var (customer, language, turns) = ((string?)null, "en", new List<ChatTurn>());
        IReadOnlySet<string> vary = new HashSet<string> { "paraphrases", "names" };

        foreach (var (number, raw) in lines.Index())
        {
            var line = raw.Trim();

            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            FormatException Wrong(string what) => new($"{name}, line {number + 1}: {what}");
            switch (line.Split(' ', 2, StringSplitOptions.TrimEntries))
            {
                case [">", { Length: > 0 } said]:
                    turns.Add(new([.. said.Split('|', StringSplitOptions.TrimEntries)], []));
                    break;
                case ["<" or "~" or "!", { Length: > 0 } expected] when turns.Count > 0:
                    turns[^1] = turns[^1] with { Expected = [.. turns[^1].Expected, new(line[0], [.. expected.Split('|', StringSplitOptions.TrimEntries)])] };
                    break;
                case ["as:", { Length: > 0 } who]:
                    customer = who == "guest" ? null : who;
                    break;
                case ["language:", { Length: 2 } code]:
                    language = code;
                    break;
                case ["vary:", var kinds]:
                    vary = kinds.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(kind => kind != "nothing").ToHashSet();
                    if (vary.FirstOrDefault(kind => !AllVariations.Contains(kind)) is { } unknown)
                    {
                        throw Wrong($"'{unknown}' cannot be varied. Possible: {string.Join(", ", AllVariations)}, nothing.");
                    }

                    break;
                default:
                    throw Wrong("a line begins with #, as:, language:, vary:, '> ', and after the first '> ' with '< ', '~ ' or '! '.");
            }
        }

        return turns.Count > 0 ? new(name, customer, language, vary, turns) : throw new FormatException($"{name}: nobody says anything.");
    }
}

/// <summary>What the customer says, in different words that mean the same, and what the bot answers.</summary>
internal sealed record ChatTurn(IReadOnlyList<string> Said, IReadOnlyList<Expectation> Expected);
