using ChatBot.Connectors.Capabilities;
using ChatBot.Connectors.Capabilities.Billing;
using ChatBot.Connectors.Capabilities.Cart;
using ChatBot.Connectors.Pipeline;
using ChatBot.Connectors.Plumbing;
using Dapper;
using Microsoft.Data.Sqlite;

namespace ChatBot.Connectors.Sample;

/// <summary>The shop's carts: a verified customer's own, or the conversation's.</summary>
internal sealed class SampleCart(SampleDatabase database, TimeProvider clock) :
    IAnswers<AddToCart, ShoppingCart>,
    IAnswers<ViewCart, ShoppingCart>,
    IAnswers<StartCheckout, PaymentLink>
{
    /// <summary>How long a link to the checkout works.</summary>
    private static readonly TimeSpan LinkTime = TimeSpan.FromHours(1);

    public async Task<CapabilityResult<ShoppingCart>> AnswerAsync(AddToCart request, CapabilityCall call, CancellationToken cancellationToken) =>
        request.Quantity is < 1 or > 99
            ? Problem.Invalid(nameof(request.Quantity))
            : await database.WriteOnceAsync(call.IdempotencyKey, connection => Add(connection, request, OwnerOf(call.Caller)), cancellationToken);

    public Task<CapabilityResult<ShoppingCart>> AnswerAsync(ViewCart request, CapabilityCall call, CancellationToken cancellationToken) =>
        database.ReadAsync<CapabilityResult<ShoppingCart>>(connection => Cart(connection, OwnerOf(call.Caller)), cancellationToken);

    public Task<CapabilityResult<PaymentLink>> AnswerAsync(StartCheckout request, CapabilityCall call, CancellationToken cancellationToken) =>
        database.WriteOnceAsync(call.IdempotencyKey, connection => CheckOut(connection, call), cancellationToken);

    private static string OwnerOf(Caller caller) =>
        caller is { Level: CallerLevel.Verified, Customer: { } customer } ? $"customer:{customer}" : $"conversation:{caller.ConversationId}";

    private static CapabilityResult<ShoppingCart> Add(SqliteConnection connection, AddToCart request, string owner)
    {
        if (SampleCatalog.Find(connection, request.Product) is not { } product)
        {
            return Problem.NotFound();
        }

        var there = connection.ExecuteScalar<long?>("SELECT quantity FROM carts WHERE owner = @owner AND sku = @Sku", new { owner, product.Sku }) ?? 0;
        if (there + request.Quantity > product.InStock)
        {
            return Problem.Conflict(ProblemReasons.NotEnoughInStock);
        }

        connection.Execute(
            "INSERT INTO carts (owner, sku, quantity) VALUES (@owner, @Sku, @Quantity) ON CONFLICT (owner, sku) DO UPDATE SET quantity = quantity + @Quantity",
            new { owner, product.Sku, request.Quantity });
        return Cart(connection, owner);
    }

    private static ShoppingCart Cart(SqliteConnection connection, string owner)
    {
        var lines = connection.Query<CartRow>(
            "SELECT carts.sku, name, quantity, cents FROM carts JOIN products ON products.sku = carts.sku WHERE owner = @owner ORDER BY carts.rowid", new { owner }).ToList();
        return new(
            [.. lines.Select(line => new CartLine(new(line.Sku), line.Name, (int)line.Quantity, SampleMoney.Read(line.Cents)))],
            SampleMoney.Read(lines.Sum(line => line.Quantity * line.Cents)));
    }

    private CapabilityResult<PaymentLink> CheckOut(SqliteConnection connection, CapabilityCall call)
    {
        var cart = Cart(connection, OwnerOf(call.Caller));
        return cart.Lines.Count == 0
            ? Problem.Conflict(ProblemReasons.CartEmpty)
            : new PaymentLink(SampleLinks.To("checkout", call.IdempotencyKey), cart.Total, SampleTime.Whole(clock.GetUtcNow() + LinkTime));
    }
}
