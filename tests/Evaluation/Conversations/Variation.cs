namespace ChatBot.Evaluation.Conversations;

/// <summary>Has a customer say the same otherwise: in other words, by another name, with a typing error, as people say it at home. The same seed varies the same.</summary>
internal sealed class Variation
{
    private const int ShortestMistyped = 5;

    private static readonly string[] Names = ["Ada", "Mohammed", "Aisha", "Wei", "Olga", "Jamal", "Siobhán", "José", "Björn", "Thuy"];

    private static readonly Dictionary<string, (string Plain, string Spoken)[]> Dialects = new()
    {
        ["en"] = [("i want to", "i wanna"), ("where is", "where's"), ("my order", "me order"), ("please", "pls"), ("hello", "alright mate"), ("yes", "aye"), ("going to", "gonna")],
        ["de"] = [("ich möchte", "i möcht"), ("nicht", "net"), ("bitte", "büdde"), ("ich", "i"), ("eine", "a")],
        ["es"] = [("por favor", "porfa"), ("quiero", "quisiera"), ("mi pedido", "mi pedidito"), ("dónde", "onde")],
        ["fr"] = [("je veux", "j'veux"), ("s'il vous plaît", "svp"), ("je ne", "j'"), ("bonjour", "salut")],
    };

    private readonly Chat _chat;
    private readonly Random _random;
    private readonly bool _asWritten;

    /// <param name="run">The first, 0, says everything as it is written.</param>
    public Variation(Chat chat, int seed, int run)
    {
        (_chat, _random, _asWritten) = (chat, new Random(unchecked((seed * 7919) + run)), run == 0);
        Name = Varies("names") ? Pick(Names) : Names[0];
    }

    /// <summary>What stands for <c>{name}</c>.</summary>
    public string Name { get; }

    public string Say(ChatTurn turn)
    {
        var said = (Varies("paraphrases") ? Pick(turn.Said) : turn.Said[0]).Replace("{name}", Name, StringComparison.Ordinal);
        said = Varies("dialect") ? Spoken(said) : said;
        return Varies("typos") && _random.Next(2) == 0 ? Mistyped(said) : said;
    }

    private bool Varies(string kind) => !_asWritten && _chat.Vary.Contains(kind);

    private T Pick<T>(IReadOnlyList<T> all) => all[_random.Next(all.Count)];

    private string Spoken(string said) => Dialects.GetValueOrDefault(_chat.Language, [])
        .Where(_ => _random.Next(2) == 0)
        .Aggregate(said, (spoken, pair) => $" {spoken} ".Replace($" {pair.Plain} ", $" {pair.Spoken} ", StringComparison.OrdinalIgnoreCase).Trim());

    /// <summary>Two letters within one longer word change places; numbers and addresses are never mistyped.</summary>
    private string Mistyped(string said)
    {
        var words = said.Split(' ');
        var mistypable = words.Index().Where(word => word.Item.Length >= ShortestMistyped && word.Item.All(char.IsLetter)).Select(word => word.Index).ToList();

        if (mistypable.Count == 0)
        {
            return said;
        }

        var at = Pick(mistypable);
        var letters = words[at].ToCharArray();
        var first = _random.Next(1, letters.Length - 1);
        (letters[first], letters[first + 1]) = (letters[first + 1], letters[first]);
        words[at] = new string(letters);
        return string.Join(' ', words);
    }
}
