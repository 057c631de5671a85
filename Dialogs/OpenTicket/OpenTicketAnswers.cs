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
    private const int LongestSubject = 150;
    private const int LongestQuote = 300;

    /// <summary>Who says one of these asks for a ticket and may not have said yet what it is about.</summary>
    private static readonly FrozenSet<string> TicketWords = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "ticket", "tiket", "case", "complaint", "complain", "report", "problem", "prob", "issue", "fault", "support", "request", "somebody", "someone");

    public static JourneyName Name { get; } = new("Open a ticket", "opening a ticket");

    /// <summary>What it is about, where the first words say so already: "my kettle arrived broken", but not "open a ticket".</summary>
    public static string? SubjectIn(Utterance said) =>
        said.Text.Length <= LongestSubject
        && (said.Entities.Count > 0 || !QuestionWords.WordsOf(said.Text).Any(TicketWords.Contains))
            ? said.Text
            : null;

    public static PromptOptions AskSubject()
    {
        var question = Say.Question(
            "I will open a ticket for you. In one line, what is it about?",
            $"Please keep it to one line, at most {LongestSubject} characters; the rest comes next. What is it about?");
        question.Validations = LongestSubject;
        return question;
    }

    public static PromptOptions AskBody(OpenTicketDetails details) => Say.Question(
        $"I am sorry to hear that. I have noted \"{details.Subject}\". What exactly happened? Tell me in as many words as you like.",
        "Please tell me in words what happened, at most 20,000 characters.");

    public static PromptOptions Confirm(OpenTicketDetails details) => Say.Question(
        $"This is what I would send to our team{About(details)}:\n\n**{details.Subject}**\n\n> {Quote(details.Body!)}\n\nShall I open the ticket?",
        "Please answer with yes or no. Shall I open the ticket?");

    public static Activity NothingSent() => Say.Text("All right, I have not sent anything.");

    public static Activity Opened(TicketOpened opened, CustomerFormat format) => Say.Text(
        $"Done: your ticket is {opened.Number}." + (opened.AnswerBy is { } at ? $" You will have an answer by {format.Moment(at)}." : " Our team will write to you by e-mail."));

    private static string About(OpenTicketDetails details) => details.Order is null ? "" : $", with order {details.Order}";

    private static string Quote(string body) =>
        (body.Length <= LongestQuote ? body : string.Concat(body.AsSpan(0, LongestQuote), " …")).ReplaceLineEndings("\n> ");
}
