using ChatBot.Data;

namespace ChatBot.Tests.Data;

/// <summary>A store of its own, with this version's tables; gone after the test.</summary>
internal sealed class TestStore : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("chatbot-store-").FullName;
    private IStore? _store;

    public IStore Store => _store ?? throw new InvalidOperationException("The store is not open.");

    public static async Task<TestStore> OpenAsync()
    {
        var store = new TestStore();
        await store.OpenStoreAsync();
        await Migrations.ApplyAsync(store.Store, TimeProvider.System, CancellationToken.None);
        return store;
    }

    /// <summary>Closes and opens the store, as a restart does.</summary>
    public async Task ReopenAsync()
    {
        await CloseAsync();
        await OpenStoreAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await CloseAsync();
        await TestDatabase.DeleteAsync(_folder);
        Directory.Delete(_folder, recursive: true);
    }

    private async Task OpenStoreAsync() => _store = await TestDatabase.OpenAsync(_folder, TimeProvider.System);

    private ValueTask CloseAsync() => ((IAsyncDisposable)Store).DisposeAsync();
}
