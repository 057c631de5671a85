using ChatBot.Connectors.Capabilities;
using ChatBot.Dialogs.Voice;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace ChatBot.Dialogs.Apologies;

/// <summary>What each problem means for the customer, and what they can do about it.</summary>
internal static class ProblemAnswers
{
    private static readonly Words Words = new(typeof(ProblemAnswers));

    public static PromptOptions AskRetry(Problem problem) => Say.Question(
        Words.Say("AskRetry", Quote(problem.Reference)), Words["AskRetryAgain"]);

    public static string StillUnavailable(string reference) => Words.Say("StillUnavailable", Quote(reference));

    public static Activity Explain(Problem problem) => problem.Kind switch
    {
        ProblemKind.Limited => OrPerson(Words.Say("Limited", When(problem.RetryAfter))),
        ProblemKind.NotFound => OrPerson(Words["NotFound"]),
        ProblemKind.Invalid => OrPerson(Words.Say("Invalid", Words[Field(problem.Field)])),
        ProblemKind.Conflict => OrPerson(Words[Conflict(problem.Reason)]),
        ProblemKind.ApprovalNeeded => Say.Text(Words.Say("ApprovalNeeded", problem.Reference)),
        ProblemKind.Unavailable => OrPerson(Words.Say("Unavailable", Quote(problem.Reference))),
        ProblemKind.Uncertain => OrPerson(Words.Say("Uncertain", Quote(problem.Reference))),
        _ => OrPerson(Words["Denied"]),
    };

    private static Activity OrPerson(string text) => Say.Text(text, Words["Person"]);

    private static string Conflict(string? reason) => reason switch
    {
        ProblemReasons.OrderShipped => "OrderShipped",
        ProblemReasons.OrderDelivered => "OrderDelivered",
        ProblemReasons.OrderCancelled => "OrderCancelled",
        ProblemReasons.EmailTaken => "EmailTaken",
        ProblemReasons.TicketClosed => "TicketClosed",
        ProblemReasons.ChangedMeanwhile => "ChangedMeanwhile",
        _ => "Conflict",
    };

    private static string Field(string? field) => field switch
    {
        "Order" => "FieldOrder",
        "Ticket" => "FieldTicket",
        "Email" => "FieldEmail",
        "Address" => "FieldAddress",
        "Subject" => "FieldSubject",
        "Body" => "FieldBody",
        "Text" => "FieldText",
        "Words" or "Question" => "FieldWords",
        _ => "FieldOther",
    };

    private static string When(TimeSpan? wait)
    {
        if (wait is not { } span)
        {
            return Words["InAWhile"];
        }

        var minutes = (int)Math.Ceiling(span.TotalMinutes);
        return minutes switch
        {
            <= 1 => Words["InAMinute"],
            < 60 => Words.Say("InMinutes", minutes),
            < 120 => Words["InAnHour"],
            _ => Words["InHours"],
        };
    }

    private static string Quote(string reference) => reference.Length == 0 ? "" : Words.Say("Reference", reference);
}
