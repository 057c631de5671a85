using System.Globalization;
using ChatBot.Connectors.Capabilities.Tickets;
using ChatBot.Dialogs.Turns;
using ChatBot.Dialogs.Voice;
using Microsoft.Bot.Schema;

namespace ChatBot.Dialogs.TalkToPerson;

/// <summary>What is said, and written to the colleague, when a customer wants a person.</summary>
internal static class TalkToPersonAnswers
{
    private static readonly Words Words = new(typeof(TalkToPersonAnswers));

    private const int LongestBody = 20_000;

    public static JourneyName Name => new(Words["Title"], Words["Doing"]);

    /// <summary>The ticket's subject; it is read by a colleague, not by the customer.</summary>
    public static string Subject(TalkToPersonDetails details) =>
        details.About is null ? "A customer asks for a person" : $"A customer asks for a person ({details.About})";

    /// <summary>The ticket's text: what was said, the newest lines if it does not all fit.</summary>
    public static string Body(TalkToPersonDetails details, IReadOnlyList<TranscriptLine> lines)
    {
        var body = string.Join('\n', details.LastWords.Length == 0 ? lines.Select(Line) : [.. lines.Select(Line), $"customer: {details.LastWords}"]);
        return body.Length <= LongestBody ? body : body[^LongestBody..];
    }

    public static Activity PassedOn(TicketOpened opened, CustomerFormat format) => Say.Text(
        opened.AnswerBy is { } at ? Words.Say("PassedOnBy", opened.Number, format.Moment(at)) : Words.Say("PassedOn", opened.Number));

    public static Activity NobodyHere() => Say.Text(Words["NobodyHere"]);

    public static Activity Underway() => Say.Text(Words["Underway"]);

    private static string Line(TranscriptLine line) => string.Create(CultureInfo.InvariantCulture, $"{line.At:u} {line.Speaker}: {line.Text}");
}
