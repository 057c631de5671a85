using System.Text;
using System.Text.RegularExpressions;

namespace ChatBot.Handoff;

/// <summary>Writes a chat as a conversation test (<c>tests/Evaluation/Conversations/README.md</c>): what the customer said and what the bot answered, for somebody to look over.</summary>
internal static partial class DeskChatFile
{
    /// <param name="isSignedIn">Whether the customer was signed in; the sample shop's is then.</param>
    /// <param name="talk">In order, without what points to a person.</param>
    public static string Write(bool isSignedIn, string? locale, IReadOnlyList<(bool IsCustomer, string Text)> talk)
    {
        var file = new StringBuilder("# A chat that was saved at the desk. Change numbers and names to the sample shop's, and keep of the answers what matters.\n");
        file.Append(isSignedIn ? "as: ada\n" : "as: guest\n");

        if (locale is { Length: >= 2 })
        {
            file.Append("language: ").Append(locale[..2].ToLowerInvariant()).Append('\n');
        }

        file.Append("vary: nothing\n\n");

        // What the bot says before anybody has said anything is no answer.
        foreach (var (isCustomer, text) in talk.SkipWhile(line => !line.IsCustomer).Where(line => line.Text.Length > 0))
        {
            file.Append(isCustomer ? "> " : "< ").Append(isCustomer ? Line(text) : Mark.Replace(FirstLine(text), "*")).Append('\n');
        }

        return file.ToString();
    }

    private static string FirstLine(string text) => Line(text.Split('\n')[0]);

    // A bar stands between alternatives.
    private static string Line(string text) => text.ReplaceLineEndings(" ").Replace('|', '/').Trim();

    /// <summary>What stands for something personal may be anything.</summary>
    [GeneratedRegex(@"\b(EMAIL|PHONE|ADDRESS|POSTCODE|NAME|ACCOUNT|CARD|NUMBER)\d+\b")]
    private static partial Regex Mark { get; }
}
