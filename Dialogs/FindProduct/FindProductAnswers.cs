using ChatBot.Connectors.Capabilities.Catalog;
using ChatBot.Dialogs.Voice;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace ChatBot.Dialogs.FindProduct;

/// <summary>What is said about products.</summary>
internal static class FindProductAnswers
{
    private static readonly Words Words = new(typeof(FindProductAnswers));

    /// <summary>From here on it no longer matters how many there are.</summary>
    private const int Few = 3;

    private const int MostSuggestions = 3;

    public static JourneyName Name => new(Words["Title"], Words["Doing"]);

    public static PromptOptions AskWords(int misses) => Say.Question(Words[misses == 0 ? "AskWords" : "AskOther"], Words["AskAgain"]);

    /// <summary>Lists what was found.</summary>
    /// <param name="products">The products, best first.</param>
    /// <param name="named">Whether one of them is called what the customer said.</param>
    /// <param name="format">How the customer reads money.</param>
    public static Activity Found(IReadOnlyList<Product> products, bool named, CustomerFormat format) => Say.Text(
        $"{Heading(products.Count, named)}\n\n{string.Join('\n', products.Select(product => Line(product, format)))}",
        [.. products.Where(product => product.InStock == 0).Take(MostSuggestions).Select(product => Words.Say("BackInStock", product.Name))]);

    /// <summary>Asks which of some products is meant.</summary>
    /// <param name="products">The products.</param>
    /// <param name="intents">The intents that are a new search instead of an answer.</param>
    public static PromptOptions Which(IReadOnlyList<Product> products, IReadOnlyList<string> intents)
    {
        var question = Say.Choice(Words["Which"], Words["WhichAgain"], [.. products.Select(product => product.Name), Words["None"]]);
        question.Validations = string.Join(' ', intents);
        return question;
    }

    public static Activity InStock(StockLevel stock, CustomerFormat format) => Say.Text(stock switch
    {
        { InStock: 0, BackAt: { } at } => Words.Say("SoldOutUntil", stock.Name, format.Day(at)),
        { InStock: 0 } => Words.Say("SoldOut", stock.Name),
        _ => Words.Say("InStock", stock.Name, Left(stock.InStock)),
    });

    private static string Heading(int count, bool named) => (count, named) switch
    {
        (1, true) => Words["FoundOne"],
        (1, false) => Words["ClosestOne"],
        (_, true) => Words.Say("FoundMany", count),
        _ => Words["ClosestMany"],
    };

    private static string Line(Product product, CustomerFormat format) =>
        Words.Say("Line", product.Name, format.Money(product.Price), Left(product.InStock), product.Description);

    private static string Left(int count) => count switch
    {
        0 => Words["LeftNone"],
        1 => Words["LeftOne"],
        <= Few => Words.Say("LeftFew", count),
        _ => Words.Say("LeftMany", count),
    };
}
