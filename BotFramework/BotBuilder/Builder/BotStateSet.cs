namespace Microsoft.Bot.Builder;

/// <summary>Several states that are loaded and saved together.</summary>
public class BotStateSet
{
    /// <summary>Initializes a new instance of the <see cref="BotStateSet"/> class.</summary>
    /// <param name="botStates">The states.</param>
    public BotStateSet(params BotState[] botStates)
    {
        ArgumentNullException.ThrowIfNull(botStates);
        BotStates = [.. botStates];
    }

    /// <summary>Gets or sets the states.</summary>
    public List<BotState> BotStates { get; set; }

    /// <summary>Adds a state.</summary>
    /// <param name="botState">The state.</param>
    /// <returns>This set.</returns>
    public BotStateSet Add(BotState botState)
    {
        ArgumentNullException.ThrowIfNull(botState);
        BotStates.Add(botState);
        return this;
    }

    /// <summary>Loads all states, side by side.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="force">Whether to read again what was read already.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <returns>A task that ends when all are there.</returns>
    public Task LoadAllAsync(ITurnContext turnContext, bool force = false, CancellationToken cancellationToken = default) =>
        BotStates is [var only]
            ? only.LoadAsync(turnContext, force, cancellationToken)
            : Task.WhenAll(BotStates.Select(state => state.LoadAsync(turnContext, force, cancellationToken)));

    /// <summary>Saves all states that have changed, side by side.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="force">Whether to save even what has not changed.</param>
    /// <param name="cancellationToken">Cancels the writing.</param>
    /// <returns>A task that ends when all are saved.</returns>
    public Task SaveAllChangesAsync(ITurnContext turnContext, bool force = false, CancellationToken cancellationToken = default) =>
        BotStates is [var only]
            ? only.SaveChangesAsync(turnContext, force, cancellationToken)
            : Task.WhenAll(BotStates.Select(state => state.SaveChangesAsync(turnContext, force, cancellationToken)));
}
