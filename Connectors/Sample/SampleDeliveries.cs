using System.Globalization;
using ChatBot.Connectors.Capabilities;
using ChatBot.Connectors.Capabilities.Orders;
using ChatBot.Connectors.Pipeline;
using ChatBot.Connectors.Plumbing;
using Dapper;
using Microsoft.Data.Sqlite;

namespace ChatBot.Connectors.Sample;

/// <summary>What happens to an order on its way: parcels, addresses, returns.</summary>
internal sealed class SampleDeliveries(SampleDatabase database, TimeProvider clock) :
    IAnswers<TrackShipment, ShipmentTracking>,
    IAnswers<ChangeDeliveryAddress, DeliveryAddressChanged>,
    IAnswers<ReturnOrder, ReturnOpened>
{
    /// <summary>How long an order may be sent back after it arrived.</summary>
    private static readonly TimeSpan ReturnTime = TimeSpan.FromDays(30);

    /// <summary>How long the parcel may take to be handed over, once the return is agreed.</summary>
    private static readonly TimeSpan SendTime = TimeSpan.FromDays(14);

    public Task<CapabilityResult<ShipmentTracking>> AnswerAsync(TrackShipment request, CapabilityCall call, CancellationToken cancellationToken) =>
        database.ReadAsync(connection => Track(connection, request.Order, call.Caller), cancellationToken);

    public async Task<CapabilityResult<DeliveryAddressChanged>> AnswerAsync(ChangeDeliveryAddress request, CapabilityCall call, CancellationToken cancellationToken) =>
        SampleContacts.IsComplete(request.Address)
            ? await database.WriteOnceAsync(call.IdempotencyKey, connection => ChangeAddress(connection, request, call.Caller), cancellationToken)
            : Problem.Invalid(nameof(request.Address));

    public async Task<CapabilityResult<ReturnOpened>> AnswerAsync(ReturnOrder request, CapabilityCall call, CancellationToken cancellationToken) =>
        request.Reason.Length <= 500
            ? await database.WriteOnceAsync(call.IdempotencyKey, connection => Return(connection, request, call.Caller), cancellationToken)
            : Problem.Invalid(nameof(request.Reason));

    private static CapabilityResult<ShipmentTracking> Track(SqliteConnection connection, OrderNumber number, Caller caller)
    {
        // "Not sent yet" must not tell a stranger that there is such an order.
        if (SampleOrders.FindOwn(connection, number, caller) is not { } order)
        {
            return Problem.NotFound();
        }

        if (SampleOrders.FindShipment(connection, order) is not { } shipment)
        {
            return Problem.Conflict(ProblemReasons.OrderNotShipped);
        }

        var steps = connection.Query<TrackingStepRow>("SELECT at, place, what FROM tracking_steps WHERE order_number = @Number ORDER BY at", order);
        return new ShipmentTracking(
            number, shipment, [.. steps.Select(step => new TrackingStep(SampleTime.Read(step.At), step.Place, step.What))], SampleOrders.OwnerOf(order));
    }

    private static CapabilityResult<DeliveryAddressChanged> ChangeAddress(SqliteConnection connection, ChangeDeliveryAddress request, Caller caller)
    {
        if (SampleOrders.FindOwn(connection, request.Order, caller) is not { } order)
        {
            return Problem.NotFound();
        }

        if (SampleOrders.WhyNotChangeable(order) is { } reason)
        {
            return Problem.Conflict(reason);
        }

        var address = request.Address;
        connection.Execute(
            "UPDATE orders SET street = @Street, postal_code = @PostalCode, city = @City, country = @Country WHERE number = @Number",
            new { address.Street, address.PostalCode, address.City, address.Country, order.Number });
        return new DeliveryAddressChanged(request.Order, address);
    }

    private CapabilityResult<ReturnOpened> Return(SqliteConnection connection, ReturnOrder request, Caller caller)
    {
        if (SampleOrders.FindOwn(connection, request.Order, caller) is not { } order)
        {
            return Problem.NotFound();
        }

        if (SampleOrders.StateOf(order) is OrderState.Returned)
        {
            return Problem.Conflict(ProblemReasons.OrderReturned);
        }

        if (SampleOrders.FindShipment(connection, order)?.DeliveredAt is not { } deliveredAt)
        {
            return Problem.Conflict(ProblemReasons.OrderNotDelivered);
        }

        var now = clock.GetUtcNow();
        if (now > deliveredAt + ReturnTime)
        {
            return Problem.Conflict(ProblemReasons.ReturnTimeOver);
        }

        var sendBy = SampleTime.Write(now + SendTime);
        var id = connection.ExecuteScalar<long>(
            "INSERT INTO returns (order_number, reason, opened_at, send_by, cents) VALUES (@Number, @reason, @at, @sendBy, @Cents) RETURNING id",
            new { order.Number, reason = request.Reason, at = SampleTime.Write(now), sendBy, order.Cents });
        connection.Execute("UPDATE orders SET state = 'Returned' WHERE number = @Number", order);
        return new ReturnOpened(
            new(string.Create(CultureInfo.InvariantCulture, $"R-{id}")), request.Order, SampleTime.Read(sendBy), SampleMoney.Read(order.Cents));
    }
}
