using ChatBot.Connectors.Capabilities;
using ChatBot.Dialogs.Voice;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace ChatBot.Dialogs.Apologies;

/// <summary>What each problem means for the customer, and what they can do about it.</summary>
internal static class ProblemAnswers
{
    private const string Person = "Talk to a person";

    public static PromptOptions AskRetry(Problem problem) => Say.Question(
        $"I am sorry, our system does not answer just now. Nothing was changed.{Reference(problem)} Shall I try again?",
        "Please say \"yes\" and I will try again, or \"no\" to leave it. For a colleague, say \"a person please\". Shall I try again?");

    public static string StillUnavailable(string reference) =>
        $"I am sorry, our system still does not answer. Nothing was changed.{Quote(reference)} Shall I get a person to look into it?";

    public static Activity Explain(Problem problem) => problem.Kind switch
    {
        ProblemKind.NotFound => Say.Text("I am sorry, I cannot find that. Please check what you gave me and ask again.", Person),
        ProblemKind.Invalid => Say.Text($"I am sorry, {FieldName(problem.Field)} cannot be right. Please check it and ask me again.", Person),
        ProblemKind.Conflict => Say.Text(Conflict(problem.Reason), Person),
        ProblemKind.ApprovalNeeded => Say.Text("A colleague has to agree to this first, so I cannot finish it here. I can put you in touch.", Person),
        ProblemKind.Limited => Say.Text($"That was a little too often. Please ask me again {When(problem.RetryAfter)}.", Person),
        ProblemKind.Unavailable => Say.Text($"I am sorry, our system does not answer just now. Nothing was changed.{Reference(problem)} Please ask me again later.", Person),
        ProblemKind.Uncertain => Say.Text(
            $"I am sorry, I got no answer in time, so I do not know whether that worked.{Reference(problem)} "
            + "Please do not repeat it yet: a person can look it up for you.",
            Person),
        _ => Say.Text("I am sorry, I may not do that for you here. A person may be able to help.", Person),
    };

    private static string Conflict(string? reason) => reason switch
    {
        ProblemReasons.OrderShipped => "I am sorry, the order is on its way already, so it cannot be cancelled any more. You can send it back once it has arrived.",
        ProblemReasons.OrderDelivered => "I am sorry, the order has arrived already, so it cannot be cancelled any more. You can still send it back.",
        ProblemReasons.OrderCancelled => "That order is cancelled already, there is nothing left to do.",
        ProblemReasons.EmailTaken => "I am sorry, that e-mail address cannot be used for your account. Please choose another one.",
        _ => "I am sorry, as things stand that is not possible any more.",
    };

    private static string FieldName(string? field) => field switch
    {
        "Order" => "that order number",
        "Ticket" => "that ticket number",
        "Email" => "that e-mail address",
        "Address" => "that postal address",
        "Subject" => "that subject",
        "Body" => "that description",
        "Words" or "Question" => "that question",
        _ => "something in it",
    };

    private static string When(TimeSpan? wait)
    {
        if (wait is not { } span)
        {
            return "in a while";
        }

        var minutes = (int)Math.Ceiling(span.TotalMinutes);
        return minutes switch
        {
            <= 1 => "in a minute",
            < 60 => $"in {minutes} minutes",
            < 120 => "in an hour or two",
            _ => "in a few hours",
        };
    }

    private static string Reference(Problem problem) => Quote(problem.Reference);

    private static string Quote(string reference) => reference.Length == 0 ? "" : $" Our reference for it is {reference}.";
}
