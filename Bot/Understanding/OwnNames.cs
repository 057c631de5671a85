using System.Text.RegularExpressions;

namespace ChatBot.Understanding;

/// <summary>Finds the plans, services, categories and accounts of this business, by their names in the configuration and the words that go with them.</summary>
internal sealed partial class OwnNames
{
    private const double OfPair = 0.95;
    private const double OfName = 0.5;

    private static readonly TimeSpan TimeLimit = TimeSpan.FromMilliseconds(5000);

    private readonly (string Type, Regex Form, double Confidence)[] _forms;

    public OwnNames(UnderstandingOptions options)
    {
        var plans = Any(options.Plans);
        _forms =
        [
            .. plans is null ? Array.Empty<(string, Regex, double)>() :
            [
                (EntityTypes.Plan, Form($@"(?<value>{plans})(?=[ -](?:plan|tier|tarif|abo|abonnement|formule|subscription|membership|package|account|paket)\b)"), OfPair),
                (EntityTypes.Plan, Form($@"\b(?:plan|tarif|abo|abonnement|formule|suscripción|suscripcion|subscription|membership|باقة|خطة) (?<value>{plans})"), OfPair),
                (EntityTypes.Plan, Form($@"\b(?:to|auf|zu|a|à|al|vers|au|from|von|de|du) (?:the |das |den |la |le |el |my |mein |mi |mon )?(?<value>{plans})(?=$|[ .,!?])"), OfPair - 0.1),
            ],
            .. Any(options.Categories) is { } categories ? new[] { (EntityTypes.Category, Form($"(?<value>{categories})"), OfName) } : [],
            .. Any(options.Services) is { } services ? new[] { (EntityTypes.Service, Form($"(?<value>{services})"), OfName) } : [],
            (EntityTypes.Account, Account(), OfPair),
        ];
    }

    public IEnumerable<Entity> Find(string text) => _forms.SelectMany(form => form.Form.Matches(text).Select(match => match.Groups["value"])
        .Select(found => new Entity(form.Type, found.Value, found.Value, found.Index, found.Index + found.Length, form.Confidence)));

    private static Regex Form(string pattern) =>
        new($@"(?<![\p{{L}}\d]){pattern}(?![\p{{L}}\d])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, TimeLimit);

    private static string? Any(IList<string> names) =>
        names.Count == 0 ? null : $"(?:{string.Join('|', names.OrderByDescending(name => name.Length).Select(Regex.Escape))})";

    [GeneratedRegex(
        @"\b(?<value>(savings?|checking|chequing|current|joint|business|deposit|main|everyday|credit card) account|cuenta (corriente|de ahorros?|ahorros?|nómina|conjunta|de empresa|principal)|compte (courant|épargne|epargne|joint|chèques?|pro|professionnel|d'épargne)|livret a|(spar|giro|tagesgeld|gemeinschafts|geschäfts|festgeld|kreditkarten)konto|(?<=(my|from|to|in|into) )savings(?! account))\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Account();
}
