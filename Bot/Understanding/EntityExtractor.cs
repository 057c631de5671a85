using System.Globalization;
using Microsoft.Recognizers.Text.Number;

namespace ChatBot.Understanding;

/// <summary>Finds what is named in an utterance: numbers of orders and tickets, addresses, amounts, products and more; see <see cref="EntityTypes"/>.</summary>
public sealed class EntityExtractor
{
    /// <summary>Longer messages are read up to here.</summary>
    public const int MaxCharacters = 2000;

    /// <summary>A phrase told by the words around it gives way to whatever is told by its form.</summary>
    private const double OfPhrase = 0.45;

    private readonly NumberFormat[] _numbers;
    private readonly PhraseTagger _tagger;
    private ProductMatcher _products = new([]);
    private IReadOnlyList<string> _productNames = [];

    internal EntityExtractor(UnderstandingModel model, UnderstandingOptions options)
    {
        _tagger = model.Tagger;
        _numbers =
        [
            new(EntityTypes.TicketNumber, "tickets?|case|complaint|request|issue|reclamación|incidencia|anfrage|demande|réclamation", options.TicketNumbers),
            new(EntityTypes.InvoiceNumber, "invoice|bill|factura|rechnung|facture", options.InvoiceNumbers),
            new(EntityTypes.TrackingNumber, "tracking|parcel|package|shipment|seguimiento|sendungsnummer|suivi", options.TrackingNumbers),
            new(EntityTypes.OrderNumber, "orders?|ordr|purchase|pedido|bestellung|commande", options.OrderNumbers),
        ];
    }

    /// <summary>All that is named, left to right, none over another: of two that claim the same words, the surer one.</summary>
    /// <param name="text">What the customer said.</param>
    /// <param name="context">Their language, their clock, and the catalogue.</param>
    public IReadOnlyList<Entity> Extract(string text, EntityContext context)
    {
        var read = text.Length > MaxCharacters ? text[..MaxCharacters] : text;
        var kept = Surest(
        [
            .. FormEntities.Find(read),
            .. Amounts.Find(read, context.Culture),
            .. Moments.Find(read, context.Culture, context.Reference),
            .. _numbers.SelectMany(number => number.Find(read)),
            .. Products(context.ProductNames).Find(read),
            .. _tagger.Find(read).Select(phrase => FromPhrase(read, phrase)),
        ]);
        return [.. kept.Concat(Quantities(read, context.Culture, kept)).OrderBy(entity => entity.Start)];
    }

    private static List<Entity> Surest(List<Entity> found)
    {
        var kept = new List<Entity>();
        foreach (var entity in found.OrderByDescending(entity => entity.Confidence).ThenByDescending(entity => entity.End - entity.Start))
        {
            if (kept.TrueForAll(other => other.End <= entity.Start || entity.End <= other.Start))
            {
                kept.Add(entity);
            }
        }

        return kept;
    }

    private static Entity FromPhrase(string text, Phrase phrase)
    {
        var words = text[phrase.Start..phrase.End];
        return new(phrase.Type, words, words, phrase.Start, phrase.End, OfPhrase);
    }

    /// <summary>A small number right before a product is how many of it.</summary>
    private static IEnumerable<Entity> Quantities(string text, string culture, List<Entity> others)
    {
        if (!others.Exists(other => other.Type == EntityTypes.Product))
        {
            return [];
        }

        return NumberRecognizer.RecognizeNumber(text, culture)
            .Where(number => others.TrueForAll(other => other.End <= number.Start || number.End < other.Start))
            .Where(number => others.Exists(other => other.Type == EntityTypes.Product && IsGap(text[(number.End + 1)..Math.Max(other.Start, number.End + 1)], other.Start > number.End)))
            .Select(number => (number, Value: Convert.ToString(number.Resolution["value"], CultureInfo.InvariantCulture)!))
            .Where(number => int.TryParse(number.Value, CultureInfo.InvariantCulture, out var count) && count is > 0 and < 100)
            .Select(number => new Entity(EntityTypes.Quantity, number.Value, text[number.number.Start..(number.number.End + 1)], number.number.Start, number.number.End + 1, 0.9));
    }

    private static bool IsGap(string between, bool isBefore) => isBefore && between.Trim() is "" or "x" or "of" or "of the" or "of those" or "more" or "pairs of" or "bags of";

    /// <summary>Built again only when the catalogue changed; two threads at once build the same twice, which does no harm.</summary>
    private ProductMatcher Products(IReadOnlyList<string> names)
    {
        if (!ReferenceEquals(names, _productNames))
        {
            (_products, _productNames) = (new(names), names);
        }

        return _products;
    }
}
