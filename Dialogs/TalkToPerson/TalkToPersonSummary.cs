using ChatBot.Connectors.Capabilities;
using ChatBot.Dialogs.Conversation;
using ChatBot.Dialogs.Turns;

namespace ChatBot.Dialogs.TalkToPerson;

/// <summary>What a colleague reads before the conversation itself: what it is about in the first line, then what is known, a fact a line.</summary>
internal static class TalkToPersonSummary
{
    private const int LongestLine = 150;

    /// <summary>Puts it together.</summary>
    /// <param name="lines">What was said before.</param>
    public static string Of(TalkToPersonDetails details, IReadOnlyList<TranscriptLine> lines, ConversationMemory memory, Caller caller)
    {
        var words = WordsOf(details, lines);
        string?[] facts =
        [
            details.About ?? words ?? (details.LastWords.Length > 0 ? details.LastWords : "Wants a person"),
            details.About is not null && words is not null ? $"In their words: {Quote(words)}" : null,
            memory.LastOrder is { } order ? $"Order: {order.Value}" : null,
            OpenQuestion(details, lines) is { } question ? $"Open question: {Quote(question)}" : null,
            Trouble(details.Stuck),
            $"Who it is: {Known(caller)}",
        ];
        return string.Join('\n', facts.OfType<string>().Select(Shorten));
    }

    /// <summary>The customer's own words about the matter: the newest that are more than a command, a number or a yes.</summary>
    private static string? WordsOf(TalkToPersonDetails details, IReadOnlyList<TranscriptLine> lines) => lines
        .Where(line => line.Speaker == "customer")
        .Select(line => line.Text)
        .Append(details.LastWords)
        .LastOrDefault(TellsSomething);

    /// <summary>What the bot had asked in the journey that was left. Where it was stuck, its last question was whether a person shall come.</summary>
    private static string? OpenQuestion(TalkToPersonDetails details, IReadOnlyList<TranscriptLine> lines) =>
        details is { About: not null, Stuck: null } ? lines.LastOrDefault(line => line.Speaker == "bot")?.Text : null;

    private static bool TellsSomething(string text) =>
        CommandWords.Find(text) is Interruption.None && text.Count(sign => sign is ' ') >= 2 && !AsksForPerson(text);

    private static bool AsksForPerson(string text) =>
        text.Contains("person", StringComparison.OrdinalIgnoreCase) || text.Contains("human", StringComparison.OrdinalIgnoreCase)
        || text.Contains("agent", StringComparison.OrdinalIgnoreCase);

    private static string? Trouble(OfferReason? stuck) => stuck switch
    {
        OfferReason.NotUnderstood => "The bot did not understand them.",
        OfferReason.NotFound => "The bot found nothing under what they gave.",
        OfferReason.StillUnavailable => "A system did not answer the bot.",
        _ => null,
    };

    private static string Known(Caller caller) => (caller.Level, caller.Customer, caller.Email) switch
    {
        (CallerLevel.Verified, { } customer, null) => $"{customer.Value}, signed in",
        (CallerLevel.Verified, _, { } email) => $"{email.Value}, proven by a code",
        (_, _, { } email) => $"says to be {email.Value}, not proven",
        _ => "a guest who has not said",
    };

    private static string Quote(string text) => $"\"{Shorten(text.ReplaceLineEndings(" "))}\"";

    private static string Shorten(string text) => text.Length <= LongestLine ? text : $"{text[..LongestLine].TrimEnd()}…";
}
