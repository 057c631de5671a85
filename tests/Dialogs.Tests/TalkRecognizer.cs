using System.Text.RegularExpressions;
using Microsoft.Bot.Builder;
using Newtonsoft.Json.Linq;

namespace ChatBot.Dialogs.Tests;

/// <summary>Understands the sentences of these tests, and nothing else.</summary>
internal sealed partial class TalkRecognizer : IRecognizer
{
    private readonly List<(Regex Pattern, string Intent)> _rules =
    [
        (Rule("^(please )?cancel (my )?order"), "cancel_order"),
        (Rule("where is|what about|status of order"), "get_order_status"),
        (Rule("my orders"), "list_orders"),
        (Rule("looking for|do you sell"), "search_products"),
        (Rule("in stock"), "check_stock"),
        (Rule("ticket T-|my ticket"), "get_ticket_status"),
        (Rule("open a ticket|arrived broken"), "create_ticket"),
        (Rule("return policy|how do|moon|a question"), "find_answer"),
        (Rule("change my|my new e-mail is"), "update_contact"),
        (Rule("talk to|a person"), "talk_to_human"),
        (Rule("^upgrade"), "upgrade_plan"),
        (Rule("stop these messages"), "stop_messages"),
        (Rule("send them again"), "resume_messages"),
        (Rule("^(hi|hello)$"), "greet"),
        (Rule("^thanks"), "thanks"),
        (Rule("^bye"), "goodbye"),
        (Rule("what can you do|^help"), "help"),
        (Rule("^cancel|never mind|do not want this any ?more"), "cancel"),
        (Rule("start over"), "start_over"),
        (Rule("speak|language"), "change_language"),
    ];

    private readonly Dictionary<string, (string Intent, double Score, string Next, double NextScore)> _closeCalls = [];

    /// <summary>How often a text was looked at.</summary>
    public int Asked { get; private set; }

    /// <summary>Has a sentence mean two things.</summary>
    public void IsUnsureAbout(string text, string intent, double score, string next, double nextScore) =>
        _closeCalls[text] = (intent, score, next, nextScore);

    public Task<RecognizerResult> RecognizeAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        Asked++;
        var text = turnContext.Activity.Text;
        var result = ResultOf(text);
        if (text.Split(" and also ") is { Length: 2 } wishes)
        {
            result.Properties["wishes"] = wishes.Select(ResultOf).ToList();
        }

        return Task.FromResult(result);
    }

    private RecognizerResult ResultOf(string text) => new() { Text = text, Intents = IntentsOf(text), Entities = EntitiesOf(text) };

    public Task<T> RecognizeAsync<T>(ITurnContext turnContext, CancellationToken cancellationToken)
        where T : IRecognizerConvert, new() => throw new NotSupportedException();

    private Dictionary<string, IntentScore> IntentsOf(string text)
    {
        if (_closeCalls.TryGetValue(text, out var unsure))
        {
            return new() { [unsure.Intent] = new() { Score = unsure.Score }, [unsure.Next] = new() { Score = unsure.NextScore } };
        }

        var intent = _rules.FirstOrDefault(rule => rule.Pattern.IsMatch(text)).Intent ?? "none";
        return new() { [intent] = new() { Score = 0.95 }, ["greet"] = new() { Score = intent == "greet" ? 0.95 : 0.01 } };
    }

    private static JObject EntitiesOf(string text) => new()
    {
        ["order_number"] = Found(OrderNumber, text),
        ["ticket_number"] = Found(TicketNumber, text),
        ["email"] = Found(Email, text),
        ["product"] = Found(Product, text),
    };

    private static JArray Found(Regex pattern, string text) => new(pattern.Matches(text).Select(match => new JObject
    {
        ["value"] = match.Value.TrimStart('#'),
        ["text"] = match.Value,
        ["start"] = match.Index,
        ["end"] = match.Index + match.Length,
        ["confidence"] = 0.9,
    }));

    private static Regex Rule(string pattern) => new(pattern, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    [GeneratedRegex(@"#?\b[19]\d{3}\b")]
    private static partial Regex OrderNumber { get; }

    [GeneratedRegex(@"\bT-\d+\b")]
    private static partial Regex TicketNumber { get; }

    [GeneratedRegex(@"\b[\w.]+@[\w.]+\w\b")]
    private static partial Regex Email { get; }

    [GeneratedRegex(@"\bkettles?\b|\bmugs?\b|\bcups?\b|\blamps?\b")]
    private static partial Regex Product { get; }
}
