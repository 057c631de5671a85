namespace ChatBot.Dialogs.Tests.Conversation;

/// <summary>The journeys as conversations in which every line leads to one more question.</summary>
internal static class Journeys
{
    private static readonly string[][] All =
    [
        ["where is my order", "1042"],
        ["show my orders", "ada@example.com"],
        ["cancel my order", "1043", "ada@example.com", "yes"],
        ["are cups in stock?", "None of these"],
        ["I am looking for a zeppelin"],
        ["open a ticket", "Broken kettle", "It has a crack.", "yes"],
        ["any news of my ticket", "T-2001"],
        ["change my details", "E-mail address", "new@example.org", "yes", "ada@example.com"],
        ["change my address", "12 Oak Street", "Leeds", "LS1 4AB", "UK", "yes", "ada@example.com"],
        ["blurry order and ticket", "the blue", "the green"],
    ];

    /// <summary>Every place in every journey in which a question is open, as what a guest said to get there.</summary>
    public static IEnumerable<string[]> OpenQuestions() => All.SelectMany(lines => Enumerable.Range(1, lines.Length).Select(count => lines[..count]));

    /// <summary>A guest's conversation that has come to one of these places, and the question that is open.</summary>
    public static async Task<(Talk Talk, string Question)> ComeToAsync(string[] said)
    {
        var talk = Talk.AsGuest();
        talk.Recognizer.IsUnsureAbout("blurry order and ticket", "get_order_status", 0.5, "get_ticket_status", 0.45);
        var answers = await talk.SayAllAsync(said);
        return (talk, answers[^1]);
    }
}
