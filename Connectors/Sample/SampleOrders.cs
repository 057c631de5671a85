using ChatBot.Connectors.Capabilities;
using ChatBot.Connectors.Capabilities.Orders;
using ChatBot.Connectors.Pipeline;
using ChatBot.Connectors.Plumbing;
using Dapper;
using Microsoft.Data.Sqlite;

namespace ChatBot.Connectors.Sample;

/// <summary>The shop's orders.</summary>
internal sealed class SampleOrders(SampleDatabase database, TimeProvider clock) :
    IAnswers<GetOrderStatus, OrderStatus>,
    IAnswers<ListOrders, OrderList>,
    IAnswers<CancelOrder, OrderCancelled>
{
    private const string Orders = """
        SELECT number, customer, email, state, ordered_at AS OrderedAt, cents
        FROM orders JOIN customers ON customers.id = orders.customer
        """;

    public Task<CapabilityResult<OrderStatus>> AnswerAsync(GetOrderStatus request, CapabilityCall call, CancellationToken cancellationToken) =>
        database.ReadAsync<CapabilityResult<OrderStatus>>(
            connection => Find(connection, request.Order) is { } order ? StatusOf(connection, order) : Problem.NotFound(), cancellationToken);

    public async Task<CapabilityResult<OrderList>> AnswerAsync(ListOrders request, CapabilityCall call, CancellationToken cancellationToken) =>
        request.Most is < 1 or > 50
            ? Problem.Invalid(nameof(request.Most))
            : await database.ReadAsync(connection => List(connection, call.Caller, request.Most), cancellationToken);

    public Task<CapabilityResult<OrderCancelled>> AnswerAsync(CancelOrder request, CapabilityCall call, CancellationToken cancellationToken) =>
        database.WriteOnceAsync(call.IdempotencyKey, connection => Cancel(connection, request.Order, call.Caller), cancellationToken);

    /// <summary>The caller's own order; somebody else's is not there.</summary>
    public static OrderRow? FindOwn(SqliteConnection connection, OrderNumber number, Caller caller) =>
        Find(connection, number) is { } order && caller.MaySee(OwnerOf(order)) ? order : null;

    public static Shipment? FindShipment(SqliteConnection connection, OrderRow order) =>
        connection.QuerySingleOrDefault<ShipmentRow>("""
            SELECT carrier, tracking_number AS TrackingNumber, tracking_address AS TrackingAddress, shipped_at AS ShippedAt, expected_at AS ExpectedAt, delivered_at AS DeliveredAt
            FROM shipments WHERE order_number = @Number
            """, order) is { } row ? ShipmentOf(row) : null;

    /// <summary>Null while the order waits in the warehouse; otherwise why it cannot be changed.</summary>
    public static string? WhyNotChangeable(OrderRow order) => StateOf(order) switch
    {
        OrderState.Processing => null,
        OrderState.Shipped => ProblemReasons.OrderShipped,
        OrderState.Cancelled => ProblemReasons.OrderCancelled,
        OrderState.Returned => ProblemReasons.OrderReturned,
        _ => ProblemReasons.OrderDelivered,
    };

    public static OrderState StateOf(OrderRow order) => Enum.Parse<OrderState>(order.State);

    public static Owner OwnerOf(OrderRow order) => new(new(order.Customer), new(order.Email));

    private static OrderRow? Find(SqliteConnection connection, OrderNumber number) =>
        connection.QuerySingleOrDefault<OrderRow>($"{Orders} WHERE number = @number", new { number = number.Value });

    private static OrderStatus StatusOf(SqliteConnection connection, OrderRow order)
    {
        var lines = connection.Query<OrderLineRow>(
            "SELECT order_number AS OrderNumber, sku, name, quantity, cents FROM order_lines WHERE order_number = @Number ORDER BY position", order);
        return new(
            new(order.Number),
            StateOf(order),
            SampleTime.Read(order.OrderedAt),
            SampleMoney.Read(order.Cents),
            [.. lines.Select(line => new OrderLine(new(line.Sku), line.Name, (int)line.Quantity, SampleMoney.Read(line.Cents)))],
            FindShipment(connection, order),
            OwnerOf(order));
    }

    private static OrderList List(SqliteConnection connection, Caller caller, int most)
    {
        if (SampleContacts.Find(connection, caller) is not { } customer)
        {
            return new([]);
        }

        var orders = connection.Query<OrderRow>($"{Orders} WHERE customer = @Id ORDER BY ordered_at DESC LIMIT @most", new { customer.Id, most }).ToList();
        var items = connection
            .Query<OrderLineRow>("SELECT order_number AS OrderNumber, sku, name, quantity, cents FROM order_lines WHERE order_number IN @numbers ORDER BY position", new { numbers = orders.Select(order => order.Number) })
            .ToLookup(line => line.OrderNumber, line => line.Name);
        return new([.. orders.Select(order => new OrderSummary(
            new(order.Number), StateOf(order), SampleTime.Read(order.OrderedAt), SampleMoney.Read(order.Cents), [.. items[order.Number]]))]);
    }

    private CapabilityResult<OrderCancelled> Cancel(SqliteConnection connection, OrderNumber number, Caller caller)
    {
        if (FindOwn(connection, number, caller) is not { } order)
        {
            return Problem.NotFound();
        }

        if (WhyNotChangeable(order) is { } reason)
        {
            return Problem.Conflict(reason);
        }

        var now = clock.GetUtcNow();
        connection.Execute("UPDATE orders SET state = 'Cancelled', cancelled_at = @at WHERE number = @Number", new { at = SampleTime.Write(now), order.Number });
        connection.Execute("""
            UPDATE products SET in_stock = in_stock + (SELECT quantity FROM order_lines WHERE order_number = @Number AND sku = products.sku)
            WHERE sku IN (SELECT sku FROM order_lines WHERE order_number = @Number)
            """, order);
        return new OrderCancelled(number, SampleTime.Read(SampleTime.Write(now)), SampleMoney.Read(order.Cents));
    }

    private static Shipment ShipmentOf(ShipmentRow row) => new(
        row.Carrier,
        row.TrackingNumber,
        row.TrackingAddress is null ? null : new(row.TrackingAddress),
        SampleTime.Read(row.ShippedAt),
        SampleTime.ReadOptional(row.ExpectedAt),
        SampleTime.ReadOptional(row.DeliveredAt));
}
