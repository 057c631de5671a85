using ChatBot.Connectors.Capabilities;
using ChatBot.Connectors.Capabilities.Bookings;

namespace ChatBot.Connectors.Tests.Sample;

public sealed class SampleBookingsTests : IDisposable
{
    private readonly Business _business = new();

    [Fact]
    public async Task Free_times_are_told_soonest_first_and_taken_ones_are_not()
    {
        var before = await _business.AskAsync(new FindSlots("knife_sharpening", Most: 2), Callers.Nobody);
        await _business.AskAsync(new Book(before.Answer!.Slots[0].Id), Callers.Ada);
        var after = await _business.AskAsync(new FindSlots("knife_sharpening", Most: 2), Callers.Nobody);

        Assert.True(before.Answer.Slots[0].BeginsAt < before.Answer.Slots[1].BeginsAt);
        Assert.Equal(before.Answer.Slots[1], after.Answer?.Slots[0]);
    }

    [Fact]
    public async Task Of_many_who_want_one_time_one_gets_it()
    {
        var slot = await SlotAsync();

        var results = await Task.WhenAll(Enumerable.Range(0, 10).Select(number => Task.Run(() => _business.AskAsync(new Book(slot), number % 2 == 0 ? Callers.Ada : Callers.Ben))));

        Assert.Single(results, result => result.Succeeded);
        Assert.All(results.Where(result => !result.Succeeded), result => Assert.Equal(ProblemReasons.SlotTaken, result.Problem!.Reason));
    }

    [Fact]
    public async Task An_appointment_moves_and_is_called_off_and_its_time_is_free_again()
    {
        var slot = await SlotAsync();
        var booked = await _business.AskAsync(new Book(slot), Callers.Ada);
        var other = await SlotAsync();

        var moved = await _business.AskAsync(new ChangeBooking(booked.Answer!.Number, other), Callers.Ada);
        var off = await _business.AskAsync(new CancelBooking(booked.Answer.Number), Callers.Ada);
        var late = await _business.AskAsync(new ChangeBooking(booked.Answer.Number, slot), Callers.Ada);
        var free = await _business.AskAsync(new Book(other), Callers.Ben);

        Assert.Equal(other, moved.Answer?.Slot.Id);
        Assert.True(off.Answer?.IsCancelled);
        Assert.Equal(ProblemReasons.BookingCancelled, late.Problem?.Reason);
        Assert.True(free.Succeeded);
    }

    [Fact]
    public async Task Nobody_calls_off_anothers_appointment()
    {
        var booked = await _business.AskAsync(new Book(await SlotAsync()), Callers.Ada);

        var result = await _business.AskAsync(new CancelBooking(booked.Answer!.Number), Callers.Ben);

        Assert.Equal(ProblemKind.NotFound, result.Problem?.Kind);
    }

    [Fact]
    public async Task A_time_that_has_begun_is_gone()
    {
        var slot = await SlotAsync();
        _business.Clock.Advance(TimeSpan.FromDays(30));

        var result = await _business.AskAsync(new Book(slot), Callers.Ada);

        Assert.Equal(ProblemReasons.SlotTaken, result.Problem?.Reason);
    }

    private async Task<SlotId> SlotAsync()
    {
        var free = await _business.AskAsync(new FindSlots("knife_sharpening"), Callers.Nobody);
        return free.Answer!.Slots[0].Id;
    }

    public void Dispose() => _business.Dispose();
}
