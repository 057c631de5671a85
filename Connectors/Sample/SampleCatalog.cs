using ChatBot.Connectors.Capabilities;
using ChatBot.Connectors.Capabilities.Catalog;
using ChatBot.Connectors.Pipeline;
using ChatBot.Connectors.Plumbing;
using Dapper;

namespace ChatBot.Connectors.Sample;

/// <summary>The shop's products.</summary>
internal sealed class SampleCatalog(SampleDatabase database) : IAnswers<SearchProducts, ProductList>, IAnswers<CheckStock, StockLevel>
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

    public Task<CapabilityResult<StockLevel>> AnswerAsync(CheckStock request, CapabilityCall call, CancellationToken cancellationToken) =>
        database.ReadAsync<CapabilityResult<StockLevel>>(
            connection => connection.QuerySingleOrDefault<ProductRow>($"{Products} WHERE sku = @sku", new { sku = request.Product.Value }) is { } row
                ? new StockLevel(new(row.Sku), row.Name, (int)row.InStock, SampleTime.ReadOptional(row.BackAt))
                : Problem.NotFound(),
            cancellationToken);

    private static Product ProductOf(ProductRow row) =>
        new(new(row.Sku), row.Name, row.Description, row.Category, SampleMoney.Read(row.Cents), (int)row.InStock);
}
