namespace ChatBot.EndToEnd;

/// <summary>One bot on its defaults, for all tests of a class.</summary>
public sealed class RunningBot : IAsyncLifetime
{
    /// <summary>The bot.</summary>
    public BotProcess Bot { get; } = new();

    /// <inheritdoc/>
    public Task InitializeAsync() => Bot.StartAsync();

    /// <inheritdoc/>
    public async Task DisposeAsync() => await Bot.DisposeAsync();
}
