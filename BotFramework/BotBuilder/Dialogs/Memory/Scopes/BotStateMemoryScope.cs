namespace Microsoft.Bot.Builder.Dialogs.Memory.Scopes;

/// <summary>A memory that is a bot state, found in the turn.</summary>
/// <typeparam name="T">The bot state's type.</typeparam>
public class BotStateMemoryScope<T> : MemoryScope
    where T : BotState
{
    /// <summary>Initializes a new instance of the <see cref="BotStateMemoryScope{T}"/> class.</summary>
    /// <param name="name">The first part of the paths into it.</param>
    public BotStateMemoryScope(string name)
        : base(name, includeInSnapshot: true)
    {
    }

    /// <inheritdoc/>
    public override object GetMemory(DialogContext dialogContext)
    {
        ArgumentNullException.ThrowIfNull(dialogContext);
        return StateOf(dialogContext)?.GetCachedState(dialogContext.Context)?.State;
    }

    /// <inheritdoc/>
    public override void SetMemory(DialogContext dialogContext, object memory) =>
        throw new NotSupportedException($"The memory scope '{Name}' is a bot state, which cannot be replaced as a whole.");

    /// <inheritdoc/>
    public override Task LoadAsync(DialogContext dialogContext, bool force = false, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dialogContext);
        return StateOf(dialogContext)?.LoadAsync(dialogContext.Context, force, cancellationToken) ?? Task.CompletedTask;
    }

    /// <inheritdoc/>
    public override Task SaveChangesAsync(DialogContext dialogContext, bool force = false, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dialogContext);
        return StateOf(dialogContext)?.SaveChangesAsync(dialogContext.Context, force, cancellationToken) ?? Task.CompletedTask;
    }

    /// <inheritdoc/>
    public override Task DeleteAsync(DialogContext dialogContext, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dialogContext);
        return StateOf(dialogContext)?.DeleteAsync(dialogContext.Context, cancellationToken) ?? Task.CompletedTask;
    }

    private static T StateOf(DialogContext dialogContext) => dialogContext.Context.TurnState.Get<T>();
}
