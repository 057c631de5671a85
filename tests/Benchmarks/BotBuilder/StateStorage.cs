using BenchmarkDotNet.Attributes;
using Microsoft.Bot.Builder;

namespace ChatBot.Benchmarks.BotBuilder;

/// <summary>One kilobyte of state: written to and read from memory storage, and loaded, changed and saved as conversation state.</summary>
[MemoryDiagnoser]
public class StateStorage
{
    private static readonly string[] Keys = ["test/conversations/conversation"];

    private readonly MemoryStorage _storage = new();
    private readonly Dictionary<string, object> _changes = new() { [Keys[0]] = State() };
    private readonly ConversationState _state = new(new MemoryStorage());
    private readonly IStatePropertyAccessor<Profile> _profile;
    private readonly NoAdapter _adapter = new();

    public StateStorage() => _profile = _state.CreateProperty<Profile>("profile");

    /// <summary>Write and read through IStorage.</summary>
    [Benchmark]
    public async Task<IDictionary<string, object>> WriteAndRead()
    {
        await _storage.WriteAsync(_changes, CancellationToken.None);
        return await _storage.ReadAsync(Keys, CancellationToken.None);
    }

    /// <summary>A turn that changes its state.</summary>
    [Benchmark]
    public async Task LoadChangeAndSave()
    {
        using var turn = new TurnContext(_adapter, EchoTurn.Message());
        var profile = await _profile.GetAsync(turn, () => new Profile());
        profile.Visits++;
        await _state.SaveChangesAsync(turn);
    }

    /// <summary>A turn that leaves its state as it is.</summary>
    [Benchmark]
    public async Task LoadAndSaveUnchanged()
    {
        using var turn = new TurnContext(_adapter, EchoTurn.Message());
        await _profile.GetAsync(turn, () => new Profile());
        await _state.SaveChangesAsync(turn);
    }

    private static Dictionary<string, object> State() => new()
    {
        ["profile"] = new Profile(),
        ["topic"] = "orders",
        ["count"] = 7,
    };

    public sealed class Profile
    {
        public string Name { get; set; } = "Ada Lopez";

        public string Email { get; set; } = "ada@example.com";

        public int Visits { get; set; }

        public DateTimeOffset Since { get; set; } = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

        public string Notes { get; set; } = new('x', 600);

        public List<string> Orders { get; set; } = ["1042", "1043", "1044", "1050", "1061"];

        public Dictionary<string, string> Preferences { get; set; } = new() { ["language"] = "en-GB", ["channel"] = "webchat", ["newsletter"] = "no" };
    }

    private sealed class NoAdapter : BotAdapter
    {
        public override Task<Microsoft.Bot.Schema.ResourceResponse[]> SendActivitiesAsync(ITurnContext turnContext, Microsoft.Bot.Schema.Activity[] activities, CancellationToken cancellationToken) => throw new NotSupportedException();

        public override Task<Microsoft.Bot.Schema.ResourceResponse> UpdateActivityAsync(ITurnContext turnContext, Microsoft.Bot.Schema.Activity activity, CancellationToken cancellationToken) => throw new NotSupportedException();

        public override Task DeleteActivityAsync(ITurnContext turnContext, Microsoft.Bot.Schema.ConversationReference reference, CancellationToken cancellationToken) => throw new NotSupportedException();
    }
}
