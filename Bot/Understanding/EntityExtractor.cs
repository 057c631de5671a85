using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using ChatBot.Dialogs.Voice;

namespace ChatBot.Understanding;

/// <summary>Finds what is named in an utterance: numbers of orders and tickets, addresses, amounts, products and more; see <see cref="EntityTypes"/>.</summary>
public sealed partial class EntityExtractor
{
    /// <summary>Longer messages are read up to here.</summary>
    public const int MaxCharacters = 2000;

    /// <summary>A phrase told by the words around it gives way to whatever is told by its form.</summary>
    private const double OfPhrase = 0.45;

    private const double OfPlace = 0.8;
    private const double OfTongue = 0.55;
    private const double OfGoods = 0.48;

    private readonly NumberFormat[] _numbers;
    private readonly PhraseTagger _tagger;
    private readonly OwnNames _own;
    private readonly ConcurrentDictionary<string, NameList> _goods = new(StringComparer.OrdinalIgnoreCase);
    private readonly NameList[] _names =
    [
        new(EntityTypes.Country, "countries.txt", OfPlace, needsLeading: false, needsCapital: true),
        new(EntityTypes.City, "cities.txt", OfPlace, needsLeading: false, needsCapital: true),
        new(EntityTypes.Language, "languages.txt", OfTongue, needsLeading: true, needsCapital: false),
    ];

    private ProductMatcher _products = new([]);
    private IReadOnlyList<string> _productNames = [];

    internal EntityExtractor(UnderstandingModel model, UnderstandingOptions options)
    {
        _tagger = model.Tagger;
        _own = new(options);
        _numbers =
        [
            new(EntityTypes.TicketNumber, "tickets?|ticketnummer|case|complaint|request|reclamación|incidencia|anfrage|fall|demande|dossier|réclamation|التذكرة|تذكرة", options.TicketNumbers),
            new(EntityTypes.InvoiceNumber, "invoices?|bill|factura|rechnung|rechnungsnummer|facture|فاتورة|الفاتورة", options.InvoiceNumbers),
            new(EntityTypes.TrackingNumber, "tracking|parcel|package|shipment|seguimiento|envío|sendungsnummer|sendung|paket|suivi|colis|الشحنة|التتبع|تتبع", options.TrackingNumbers),
            new(EntityTypes.OrderNumber, "orders?|ordr|purchase|pedidos?|compra|bestellung|bestellnummer|auftrag|commandes?|achat|الطلب|طلب|طلبي|الطلبية|طلبية", options.OrderNumbers),
        ];
    }

    /// <summary>All that is named, left to right, none over another: of two that claim the same words, the surer one.</summary>
    /// <param name="text">What the customer said.</param>
    /// <param name="context">Their language, their clock, and the catalogue.</param>
    public IReadOnlyList<Entity> Extract(string text, EntityContext context)
    {
        var read = LatinDigits.In(text.Length > MaxCharacters ? text[..MaxCharacters] : text);
        var goods = _goods.GetOrAdd(context.Culture.Split('-', '_')[0], Goods);
        var kept = Surest(
        [
            .. FormEntities.Find(read),
            .. Addresses.Find(read),
            .. Amounts.Find(read, context.Culture),
            .. Moments.Find(read, context.Culture, context.Reference),
            .. _numbers.SelectMany(number => number.Find(read)),
            .. People.Find(read),
            .. _own.Find(read),
            .. _names.SelectMany(names => names.Find(read)),
            .. Products(context.ProductNames).Find(read),
            .. goods.Find(read),
            .. _tagger.Find(read).Where(phrase => Names(read, phrase, goods)).Select(phrase => FromPhrase(read, phrase)),
        ]);
        kept = WithoutGuesses(kept);
        return [.. kept.Concat(Quantities.Find(read, kept)).OrderBy(entity => entity.Start)];
    }

    private static NameList Goods(string language) =>
        new(EntityTypes.Product, "goods.txt", OfGoods, needsLeading: false, needsCapital: false, language);

    /// <summary>Not what the tagger takes for a product but everybody knows to be none ("card", "weather"), nor a service of which no appointment is wanted.</summary>
    private static bool Names(string text, Phrase phrase, NameList goods) => phrase.Type switch
    {
        EntityTypes.Product => !text[phrase.Start..phrase.End].Split(' ').Any(goods.IsNever) && !goods.IsNever(text[phrase.Start..phrase.End]),
        EntityTypes.Service => Booking().IsMatch(text),
        _ => true,
    };

    /// <summary>A thing that is known by name makes mere guesses at others needless.</summary>
    private static List<Entity> WithoutGuesses(List<Entity> kept)
    {
        var known = kept.FindAll(entity => entity.Type == EntityTypes.Product && entity.Confidence > OfPhrase);
        return known.Count == 0 ? kept : kept.FindAll(entity => entity.Type switch
        {
            EntityTypes.Product => entity.Confidence > OfPhrase,
            // A kitchen table is a table.
            EntityTypes.Category => !known.Exists(product => product.Start == entity.End + 1),
            _ => true,
        });
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

    /// <summary>Built again only when the catalogue changed; two threads at once build the same twice, which does no harm.</summary>
    private ProductMatcher Products(IReadOnlyList<string> names)
    {
        if (!ReferenceEquals(names, _productNames))
        {
            (_products, _productNames) = (new(names), names);
        }

        return _products;
    }

    [GeneratedRegex(@"\b(appointment|book|booking|slot|schedule|reserve|cita|reserv|termin|buche|rendez-vous|rdv|réserver|موعد|حجز)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Booking();
}
