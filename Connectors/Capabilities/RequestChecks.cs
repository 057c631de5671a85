using ChatBot.Connectors.Capabilities.Knowledge;
using ChatBot.Connectors.Capabilities.Tickets;

namespace ChatBot.Connectors.Capabilities;

/// <summary>What no system needs to be asked: the bounds that the requests themselves state.</summary>
internal static class RequestChecks
{
    private const int LongestSubject = 150;
    private const int LongestText = 20_000;
    private const int LongestList = 50;
    private const int LongestQuestion = 500;

    /// <summary>What stands in the way of a request whatever system is behind it; null when nothing does.</summary>
    public static Problem? Check(object request) => request switch
    {
        CreateTicket { Subject: var subject } when !IsText(subject, LongestSubject) => Problem.Invalid(nameof(CreateTicket.Subject)),
        CreateTicket { Body: var body } when !IsText(body, LongestText) => Problem.Invalid(nameof(CreateTicket.Body)),
        CommentTicket { Text: var text } when !IsText(text, LongestText) => Problem.Invalid(nameof(CommentTicket.Text)),
        ListTickets { Most: < 1 or > LongestList } => Problem.Invalid(nameof(ListTickets.Most)),
        FindAnswer { Question.Length: > LongestQuestion } => Problem.Invalid(nameof(FindAnswer.Question)),

        // An empty search finds every article in some systems.
        FindAnswer { Question: var question } when string.IsNullOrWhiteSpace(question) => Problem.NotFound(),
        _ => null,
    };

    private static bool IsText(string? text, int longest) => !string.IsNullOrWhiteSpace(text) && text.Length <= longest;
}
