using System.Globalization;
using ChatBot.Connectors.Capabilities;
using ChatBot.Connectors.Capabilities.Bookings;
using ChatBot.Connectors.Pipeline;
using ChatBot.Connectors.Plumbing;
using Dapper;
using Microsoft.Data.Sqlite;

namespace ChatBot.Connectors.Sample;

/// <summary>Appointments in the shop.</summary>
internal sealed class SampleBookings(SampleDatabase database, TimeProvider clock) :
    IAnswers<FindSlots, SlotList>,
    IAnswers<Book, Booking>,
    IAnswers<ChangeBooking, Booking>,
    IAnswers<CancelBooking, Booking>
{
    private const string NumberMark = "B-";

    private const string Slots = "SELECT slots.id, service, begins_at AS BeginsAt, minutes FROM slots";

    public async Task<CapabilityResult<SlotList>> AnswerAsync(FindSlots request, CapabilityCall call, CancellationToken cancellationToken)
    {
        if (request.Most is < 1 or > 20)
        {
            return Problem.Invalid(nameof(request.Most));
        }

        var now = clock.GetUtcNow();
        var from = SampleTime.Write(request.From is { } wanted && wanted > now ? wanted : now);
        return await database.ReadAsync<CapabilityResult<SlotList>>(
            connection => new SlotList([.. connection.Query<SlotRow>($"""
                {Slots} WHERE service = @Service AND begins_at >= @from AND NOT EXISTS (SELECT 1 FROM bookings WHERE slot = slots.id AND cancelled = 0)
                ORDER BY begins_at LIMIT @Most
                """, new { request.Service, from, request.Most }).Select(SlotOf)]),
            cancellationToken);
    }

    public Task<CapabilityResult<Booking>> AnswerAsync(Book request, CapabilityCall call, CancellationToken cancellationToken) =>
        database.WriteOnceAsync(call.IdempotencyKey, connection => Take(connection, request.Slot, call.Caller), cancellationToken);

    public Task<CapabilityResult<Booking>> AnswerAsync(ChangeBooking request, CapabilityCall call, CancellationToken cancellationToken) =>
        database.WriteOnceAsync(call.IdempotencyKey, connection => Change(connection, request, call.Caller), cancellationToken);

    public Task<CapabilityResult<Booking>> AnswerAsync(CancelBooking request, CapabilityCall call, CancellationToken cancellationToken) =>
        database.WriteOnceAsync(call.IdempotencyKey, connection => Cancel(connection, request.Booking, call.Caller), cancellationToken);

    private CapabilityResult<Booking> Take(SqliteConnection connection, SlotId id, Caller caller)
    {
        if (SampleContacts.Find(connection, caller) is not { } customer || FindSlot(connection, id) is not { } slot)
        {
            return Problem.NotFound();
        }

        if (IsTaken(connection, slot))
        {
            return Problem.Conflict(ProblemReasons.SlotTaken);
        }

        var number = connection.ExecuteScalar<long>("INSERT INTO bookings (customer, slot) VALUES (@customer, @slot) RETURNING id", new { customer = customer.Id, slot = slot.Id });
        return BookingOf(number, slot, isCancelled: false);
    }

    private CapabilityResult<Booking> Change(SqliteConnection connection, ChangeBooking request, Caller caller)
    {
        if (FindOwn(connection, request.Booking, caller) is not { } booking || FindSlot(connection, request.Slot) is not { } slot)
        {
            return Problem.NotFound();
        }

        if (booking.Cancelled != 0)
        {
            return Problem.Conflict(ProblemReasons.BookingCancelled);
        }

        if (IsTaken(connection, slot))
        {
            return Problem.Conflict(ProblemReasons.SlotTaken);
        }

        connection.Execute("UPDATE bookings SET slot = @slot WHERE id = @Id", new { slot = slot.Id, booking.Id });
        return BookingOf(booking.Id, slot, isCancelled: false);
    }

    private static CapabilityResult<Booking> Cancel(SqliteConnection connection, BookingNumber number, Caller caller)
    {
        if (FindOwn(connection, number, caller) is not { } booking)
        {
            return Problem.NotFound();
        }

        if (booking.Cancelled != 0)
        {
            return Problem.Conflict(ProblemReasons.BookingCancelled);
        }

        connection.Execute("UPDATE bookings SET cancelled = 1 WHERE id = @Id", booking);
        return BookingOf(booking.Id, FindSlot(connection, new(booking.Slot))!, isCancelled: true);
    }

    private static SlotRow? FindSlot(SqliteConnection connection, SlotId id) =>
        connection.QuerySingleOrDefault<SlotRow>($"{Slots} WHERE slots.id = @id", new { id = id.Value });

    // A time that has begun can no more be had than one that is booked.
    private bool IsTaken(SqliteConnection connection, SlotRow slot) =>
        SampleTime.Read(slot.BeginsAt) <= clock.GetUtcNow() ||
        connection.ExecuteScalar<long>("SELECT count(*) FROM bookings WHERE slot = @Id AND cancelled = 0", slot) > 0;

    private static BookingRow? FindOwn(SqliteConnection connection, BookingNumber number, Caller caller) =>
        long.TryParse(number.Value.Replace(NumberMark, "", StringComparison.Ordinal), NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? connection.QuerySingleOrDefault<BookingRow>("SELECT id, slot, cancelled FROM bookings WHERE id = @id AND customer = @customer", new { id, customer = SampleContacts.Find(connection, caller)?.Id })
            : null;

    private static Booking BookingOf(long id, SlotRow slot, bool isCancelled) =>
        new(new(string.Create(CultureInfo.InvariantCulture, $"{NumberMark}{id}")), SlotOf(slot), isCancelled);

    private static Slot SlotOf(SlotRow row) => new(new(row.Id), row.Service, SampleTime.Read(row.BeginsAt), TimeSpan.FromMinutes(row.Minutes));
}
