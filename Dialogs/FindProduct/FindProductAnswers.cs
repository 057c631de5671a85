using ChatBot.Connectors.Capabilities.Catalog;
using ChatBot.Dialogs.Voice;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace ChatBot.Dialogs.FindProduct;

/// <summary>What is said about products.</summary>
internal static class FindProductAnswers
{
    /// <summary>From here on it no longer matters how many there are.</summary>
    private const int Few = 3;

    private const int MostSuggestions = 3;

    public static JourneyName Name { get; } = new("Find a product", "finding a product");

    public static PromptOptions AskWords(int misses) => Say.Question(
        misses == 0 ? "What are you looking for?" : "I found nothing like that in our shop. What else could it be called?",
        "Tell me what it is called or what it is for. What are you looking for?");

    /// <summary>Lists what was found.</summary>
    /// <param name="products">The products, best first.</param>
    /// <param name="named">Whether one of them is called what the customer said.</param>
    /// <param name="format">How the customer reads money.</param>
    public static Activity Found(IReadOnlyList<Product> products, bool named, CustomerFormat format) => Say.Text(
        $"{Heading(products.Count, named)}\n\n{string.Join('\n', products.Select(product => Line(product, format)))}",
        [.. products.Where(product => product.InStock == 0).Take(MostSuggestions).Select(product => $"When is the {product.Name} back in stock?")]);

    /// <summary>Asks which of some products is meant.</summary>
    /// <param name="products">The products.</param>
    /// <param name="intents">The intents that are a new search instead of an answer.</param>
    public static PromptOptions Which(IReadOnlyList<Product> products, IReadOnlyList<string> intents)
    {
        var question = Say.Choice(
            "Which one do you mean?",
            "Please pick one of these. Which one do you mean?",
            [.. products.Select(product => product.Name), "None of these"]);
        question.Validations = string.Join(' ', intents);
        return question;
    }

    public static Activity InStock(StockLevel stock, CustomerFormat format) => Say.Text(stock switch
    {
        { InStock: 0, BackAt: { } at } => $"{stock.Name} is sold out. We expect new ones on {format.Day(at)}.",
        { InStock: 0 } => $"{stock.Name} is sold out, and I do not know yet when new ones come.",
        _ => $"Yes, {stock.Name} can be had: {Left(stock.InStock)}.",
    });

    private static string Heading(int count, bool named) => (count, named) switch
    {
        (1, true) => "I found this:",
        (1, false) => "I have nothing of that name. This comes closest:",
        (_, true) => $"I found these {count}:",
        _ => "I have nothing of that name. These come closest:",
    };

    private static string Line(Product product, CustomerFormat format) =>
        $"- **{product.Name}**, {format.Money(product.Price)}, {Left(product.InStock)}. {product.Description}";

    private static string Left(int count) => count switch
    {
        0 => "sold out",
        1 => "only one left",
        <= Few => $"only {count} left",
        _ => $"{count} in stock",
    };
}
