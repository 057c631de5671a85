using System.Text.RegularExpressions;

namespace ChatBot.Evaluation.Conversations;

/// <summary>What an answer must have, should have or must not have.</summary>
/// <param name="Kind"><c>&lt;</c> must, <c>~</c> should, <c>!</c> must not.</param>
/// <param name="Words">Any of these, in any case; <c>*</c> stands for anything.</param>
internal sealed record Expectation(char Kind, IReadOnlyList<string> Words)
{
    /// <summary>Whether the whole conversation fails with it.</summary>
    public bool IsHard => Kind != '~';

    /// <param name="answer">All that the bot said in the turn.</param>
    /// <param name="name">What stands for <c>{name}</c> in this run.</param>
    public bool IsMetBy(string answer, string name) => Words.Any(words => Pattern(words.Replace("{name}", name, StringComparison.Ordinal)).IsMatch(answer)) == (Kind != '!');

    public override string ToString() => $"{Kind} {string.Join(" | ", Words)}";

    private static Regex Pattern(string words) =>
        new(string.Join(".*?", words.Split('*').Select(Regex.Escape)), RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
}
