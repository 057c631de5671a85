namespace Microsoft.Bot.Builder;

/// <summary>Who watches which conversation: one state for all.</summary>
[Obsolete("The Emulator's inspection of bots is no longer developed.")]
public class InspectionState : BotState
{
    /// <summary>Initializes a new instance of the <see cref="InspectionState"/> class.</summary>
    /// <param name="storage">Keeps the state.</param>
    public InspectionState(IStorage storage)
        : base(storage, nameof(InspectionState))
    {
    }

    /// <inheritdoc/>
    protected override string GetStorageKey(ITurnContext turnContext) => nameof(InspectionState);
}
