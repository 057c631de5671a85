namespace ChatBot.Connectors.Capabilities.Tickets;

/// <summary>What no help desk needs to be asked: the bounds that the requests themselves state.</summary>
internal static class TicketChecks
{
    private const int LongestSubject = 150;
    private const int LongestText = 20_000;
    private const int LongestList = 50;

    /// <summary>What is wrong with the request itself; null when nothing is.</summary>
    public static Problem? Check(CreateTicket request) =>
        !IsText(request.Subject, LongestSubject) ? Problem.Invalid(nameof(request.Subject))
        : !IsText(request.Body, LongestText) ? Problem.Invalid(nameof(request.Body))
        : null;

    /// <inheritdoc cref="Check(CreateTicket)"/>
    public static Problem? Check(CommentTicket request) => IsText(request.Text, LongestText) ? null : Problem.Invalid(nameof(request.Text));

    /// <inheritdoc cref="Check(CreateTicket)"/>
    public static Problem? Check(ListTickets request) => request.Most is >= 1 and <= LongestList ? null : Problem.Invalid(nameof(request.Most));

    private static bool IsText(string? text, int longest) => !string.IsNullOrWhiteSpace(text) && text.Length <= longest;
}
