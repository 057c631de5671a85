using ChatBot.Connectors.Capabilities;
using ChatBot.Connectors.Capabilities.Catalog;
using ChatBot.Connectors.Pipeline;
using ChatBot.Connectors.Plumbing;
using Dapper;
using Microsoft.Data.Sqlite;

namespace ChatBot.Connectors.Sample;

/// <summary>The shop's products.</summary>
internal sealed class SampleCatalog(SampleDatabase database) : IAnswers<SearchProducts, ProductList>, IAnswers<ListProductNames, ProductNames>, IAnswers<CheckStock, StockLevel>, IAnswers<GetPrice, PriceQuote>
{
    private const string Products = "SELECT sku, name, description, category, cents, in_stock AS InStock, back_at AS BackAt FROM products";

    public async Task<CapabilityResult<ProductList>> AnswerAsync(SearchProducts request, CapabilityCall call, CancellationToken cancellationToken)
    {
        if (request.Words.Length > 200)
        {
            return Problem.Invalid(nameof(request.Words));
        }

        if (request.Most is < 1 or > 20)
        {
            return Problem.Invalid(nameof(request.Most));
        }

        var products = await database.ReadAsync(connection => connection.Query<ProductRow>(Products), cancellationToken);
        return new ProductList([.. SampleProductSearch.Best(products, request.Words).Take(request.Most).Select(ProductOf)]);
    }

    public async Task<CapabilityResult<ProductNames>> AnswerAsync(ListProductNames request, CapabilityCall call, CancellationToken cancellationToken) =>
        request.Most is < 1 or > 5000
            ? Problem.Invalid(nameof(request.Most))
            : new ProductNames([.. await database.ReadAsync(
                connection => connection.Query<string>("SELECT name FROM products ORDER BY name LIMIT @Most", new { request.Most }), cancellationToken)]);

    public Task<CapabilityResult<StockLevel>> AnswerAsync(CheckStock request, CapabilityCall call, CancellationToken cancellationToken) =>
        database.ReadAsync<CapabilityResult<StockLevel>>(
            connection => Find(connection, request.Product) is { } row
                ? new StockLevel(new(row.Sku), row.Name, (int)row.InStock, SampleTime.ReadOptional(row.BackAt))
                : Problem.NotFound(),
            cancellationToken);

    public async Task<CapabilityResult<PriceQuote>> AnswerAsync(GetPrice request, CapabilityCall call, CancellationToken cancellationToken) =>
        request.Quantity is < 1 or > 1000
            ? Problem.Invalid(nameof(request.Quantity))
            : await database.ReadAsync<CapabilityResult<PriceQuote>>(
                connection => Find(connection, request.Product) is { } row ? PriceOf(row, request.Quantity) : Problem.NotFound(), cancellationToken);

    public static ProductRow? Find(SqliteConnection connection, Sku product) =>
        connection.QuerySingleOrDefault<ProductRow>($"{Products} WHERE sku = @sku", new { sku = product.Value });

    /// <summary>Five of one kind cost 5 % less, ten cost 10 % less.</summary>
    private static PriceQuote PriceOf(ProductRow row, int quantity)
    {
        var whole = row.Cents * quantity;
        var discount = whole * (quantity >= 10 ? 10 : quantity >= 5 ? 5 : 0) / 100;
        return new(new(row.Sku), row.Name, quantity, SampleMoney.Read(row.Cents), SampleMoney.Read(discount), SampleMoney.Read(whole - discount));
    }

    private static Product ProductOf(ProductRow row) =>
        new(new(row.Sku), row.Name, row.Description, row.Category, SampleMoney.Read(row.Cents), (int)row.InStock);
}
