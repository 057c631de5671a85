using ChatBot.Connectors.Capabilities;
using ChatBot.Connectors.Capabilities.Catalog;
using ChatBot.Dialogs.Conversation;
using ChatBot.Dialogs.Questions;
using ChatBot.Dialogs.Turns;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Dialogs.Choices;

namespace ChatBot.Dialogs.FindProduct;

/// <summary>Finds products, and says whether one can be had now.</summary>
public sealed class FindProductDialog : IntentDialog
{
    private const string Stock = "check_stock";
    private const int LongestSearch = 200;
    private const int MostMisses = 3;
    private const int ShortestName = 3;

    private readonly ICapabilities _capabilities;

    /// <summary>Makes the journey.</summary>
    /// <param name="capabilities">What the business can do.</param>
    public FindProductDialog(ICapabilities capabilities)
        : base(nameof(FindProductDialog), "search_products", Stock)
    {
        _capabilities = capabilities;

        Steps(AskWordsAsync, SearchAsync, CheckStockAsync);
    }

    /// <inheritdoc/>
    public override JourneyName Name => FindProductAnswers.Name;

    /// <inheritdoc/>
    public override object DetailsFrom(Utterance said) => new FindProductDetails
    {
        Words = said.Entity(EntityTypes.Product) ?? said.Text,
        WantsStock = said.Intent == Stock,
    };

    private static Task<DialogTurnResult> AskWordsAsync(WaterfallStepContext step, CancellationToken cancellationToken) =>
        Details(step).Words is { } known
            ? step.NextAsync(known, cancellationToken)
            : step.PromptAsync(Ask.Words, FindProductAnswers.AskWords(Details(step).Misses), cancellationToken);

    private async Task<DialogTurnResult> SearchAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var words = (string)step.Result;
        SearchProducts request = new(words.Length <= LongestSearch ? words : words[..LongestSearch]);
        var result = await _capabilities.InvokeAsync(request, step.Caller(), cancellationToken);

        return result.Answer is { Products: var products }
            ? await ShowAsync(step, words, products, cancellationToken)
            : await ExplainAsync(step, request, result.Problem!, cancellationToken);
    }

    private Task<DialogTurnResult> ShowAsync(WaterfallStepContext step, string words, IReadOnlyList<Product> products, CancellationToken cancellationToken)
    {
        var details = Details(step);

        if (products.Count == 0)
        {
            details.Words = null;
            return ++details.Misses < MostMisses
                ? AgainAsync(step, details, cancellationToken)
                : step.ReplaceDialogAsync(nameof(OfferDialog), Offer.PersonToLook(step.Said()), cancellationToken);
        }

        if (!details.WantsStock)
        {
            return EndAsync(step, FindProductAnswers.Found(products, products.Any(product => Shares(product, words)), step.Format()), cancellationToken);
        }

        if (FindNamed(products, $"{words} {step.Said().Text}") is { } named)
        {
            details.Product = named.Number.Value;
            return step.NextAsync(null, cancellationToken);
        }

        foreach (var product in products)
        {
            details.Choices.Add(product.Number.Value);
        }

        return step.PromptAsync(Ask.Choice, FindProductAnswers.Which(products, Intents), cancellationToken);
    }

    private async Task<DialogTurnResult> CheckStockAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var details = Details(step);

        if (step.Result is FoundChoice { Index: Ask.NewWish })
        {
            return await AgainAsync(step, DetailsFrom(step.Said()), cancellationToken);
        }

        if (step.Result is FoundChoice { Index: var index })
        {
            details.Product = details.Choices.ElementAtOrDefault(index);
        }

        if (details.Product is not { } product)
        {
            details.Words = null;
            details.Choices.Clear();
            return await AgainAsync(step, details, cancellationToken);
        }

        CheckStock request = new(new(product));
        var result = await _capabilities.InvokeAsync(request, step.Caller(), cancellationToken);
        return result.Answer is { } stock
            ? await EndAsync(step, FindProductAnswers.InStock(stock, step.Format()), cancellationToken)
            : await ExplainAsync(step, request, result.Problem!, cancellationToken);
    }

    /// <summary>The one product whose name has all the words that were said of any found product's name; null when several have, or none.</summary>
    private static Product? FindNamed(IReadOnlyList<Product> products, string words)
    {
        var said = NameWords(words).Intersect(products.SelectMany(product => NameWords(product.Name))).ToList();
        var fitting = said.Count == 0 ? [] : products.Where(product => said.All(NameWords(product.Name).Contains)).ToList();
        return fitting is [var only] ? only : fitting.Find(product => NameWords(product.Name).All(said.Contains));
    }

    // The search forgives typing errors and may find something quite different, which must not be taken for the product that was meant.
    private static bool Shares(Product product, string words) => NameWords(product.Name).Overlaps(NameWords(words));

    private static HashSet<string> NameWords(string text) =>
        [.. QuestionWords.WordsOf(text.ToLowerInvariant()).Where(word => word.Length >= ShortestName).Select(word => word.TrimEnd('s'))];

    private static FindProductDetails Details(WaterfallStepContext step) => step.Details<FindProductDetails>();
}
