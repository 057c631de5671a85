using ChatBot.Connectors.Identity;
using ChatBot.Data;
using Xunit;

namespace ChatBot.Tests.Data;

public class OneTimeCodeStoreTests
{
    private static readonly OneTimeCode Code = new("id", "hash", "here", new("ada@example.com"), new("ada"), "cancel_order", "1043", DateTimeOffset.MaxValue);

    [Fact]
    public async Task The_turn_that_used_a_code_may_do_so_again_when_it_runs_again_after_a_crash()
    {
        await using var store = await TestStore.OpenAsync();
        await new OneTimeCodeStore(store.Store, TimeProvider.System).SaveAsync(Code, CancellationToken.None);
        await TypeAsync(store, "turn-1");

        await store.ReopenAsync();
        var again = await TypeAsync(store, "turn-1");
        var other = await TypeAsync(store, "turn-2");

        Assert.Equal((true, 1, true), again);
        Assert.Equal((false, 2, false), other);
    }

    [Fact]
    public async Task A_code_that_is_sent_again_begins_anew()
    {
        await using var store = await TestStore.OpenAsync();
        var codes = new OneTimeCodeStore(store.Store, TimeProvider.System);
        await codes.SaveAsync(Code, CancellationToken.None);
        await TypeAsync(store, "turn-1");

        await codes.SaveAsync(Code, CancellationToken.None);
        var typed = await TypeAsync(store, "turn-2");

        Assert.Equal((true, 1, true), typed);
    }

    private static async Task<(bool Found, int Tries, bool Used)> TypeAsync(TestStore store, string turnKey)
    {
        var codes = new OneTimeCodeStore(store.Store, TimeProvider.System);
        var found = await codes.FindAsync("here", turnKey, CancellationToken.None);
        var tries = await codes.CountTryAsync("id", turnKey, CancellationToken.None);
        return (found is not null, tries, await codes.UseAsync("id", turnKey, CancellationToken.None));
    }
}
