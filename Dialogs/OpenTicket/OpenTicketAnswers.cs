using System.Collections.Frozen;
using ChatBot.Connectors.Capabilities.Tickets;
using ChatBot.Dialogs.Questions;
using ChatBot.Dialogs.Turns;
using ChatBot.Dialogs.Voice;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace ChatBot.Dialogs.OpenTicket;

/// <summary>What is said while a ticket is opened.</summary>
internal static class OpenTicketAnswers
{
    private static readonly Words Words = new(typeof(OpenTicketAnswers));

    private const int LongestSubject = 150;
    private const int LongestQuote = 300;

    /// <summary>Who says one of these asks for a ticket and may not have said yet what it is about.</summary>
    private static readonly FrozenSet<string> TicketWords = Words.Listed("TicketWords");

    public static JourneyName Name => new(Words["Title"], Words["Doing"]);

    /// <summary>What it is about, where the first words say so already: "my kettle arrived broken", but not "open a ticket".</summary>
    public static string? SubjectIn(Utterance said) =>
        said.Text.Length <= LongestSubject
        && (said.Entities.Count > 0 || !QuestionWords.WordsOf(said.Text).Any(TicketWords.Contains))
            ? said.Text
            : null;

    public static PromptOptions AskSubject()
    {
        var question = Say.Question(Words["AskSubject"], Words.Say("AskSubjectAgain", LongestSubject));
        question.Validations = LongestSubject;
        return question;
    }

    public static PromptOptions AskBody(OpenTicketDetails details) => Say.Question(Words.Say("AskBody", details.Subject), Words["AskBodyAgain"]);

    public static PromptOptions Confirm(OpenTicketDetails details) => Say.Question(
        Words.Say("Confirm", About(details), details.Subject, Quote(details.Body!)), Words["ConfirmAgain"]);

    public static Activity NothingSent() => Say.Text(Words["NothingSent"]);

    public static Activity Opened(TicketOpened opened, CustomerFormat format) => Say.Text(
        opened.AnswerBy is { } at ? Words.Say("OpenedAnswerBy", opened.Number, format.Moment(at)) : Words.Say("Opened", opened.Number));

    private static string About(OpenTicketDetails details) => details.Order is null ? "" : Words.Say("AboutOrder", details.Order);

    private static string Quote(string body) =>
        (body.Length <= LongestQuote ? body : string.Concat(body.AsSpan(0, LongestQuote), " …")).ReplaceLineEndings("\n> ");
}
