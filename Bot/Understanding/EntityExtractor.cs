using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;

namespace ChatBot.Understanding;

/// <summary>Finds what is named in an utterance: numbers of orders and tickets, addresses, amounts, dates, products.</summary>
public sealed partial class EntityExtractor(IOptions<UnderstandingOptions> options)
{
    /// <summary>Longer messages are read up to here.</summary>
    public const int MaxCharacters = 2000;

    private readonly NumberFormat _orders = new(EntityTypes.OrderNumber, "order|ordr|orders|purchase|parcel|package|delivery", options.Value.OrderNumbers);
    private readonly NumberFormat _tickets = new(EntityTypes.TicketNumber, "ticket|tickets|case|complaint|request|issue", options.Value.TicketNumbers);
    private ProductMatcher _products = new([]);
    private IReadOnlyList<string> _productNames = [];

    /// <summary>All that is named, left to right, none over another: of two that claim the same words, the surer one.</summary>
    /// <param name="text">What the customer said.</param>
    /// <param name="productNames">The catalogue, see <see cref="IProductNames"/>.</param>
    public IReadOnlyList<Entity> Extract(string text, IReadOnlyList<string> productNames)
    {
        var read = text.Length > MaxCharacters ? text[..MaxCharacters] : text;
        IEnumerable<Entity> found =
        [
            .. Emails(read),
            .. _tickets.Find(read),
            .. _orders.Find(read),
            .. Products(productNames).Find(read),
        ];
        var kept = new List<Entity>();
        foreach (var entity in found.OrderByDescending(entity => entity.Confidence).ThenByDescending(entity => entity.End - entity.Start))
        {
            if (kept.TrueForAll(other => other.End <= entity.Start || entity.End <= other.Start))
            {
                kept.Add(entity);
            }
        }

        return [.. kept.OrderBy(entity => entity.Start)];
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

    private static IEnumerable<Entity> Emails(string text) => Email().Matches(text).Select(match =>
        new Entity(EntityTypes.Email, match.Value, match.Value, match.Index, match.Index + match.Length, 0.99));

    [GeneratedRegex(@"\b[A-Z0-9][A-Z0-9._%+'-]*@[A-Z0-9-]+(\.[A-Z0-9-]+)*\.[A-Z]{2,24}\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 250)]
    private static partial Regex Email();
}
