namespace Microsoft.Bot.Builder.Dialogs.Memory.Scopes;

/// <summary>A named part of the memory that dialogs see. Instances are shared by all conversations.</summary>
public abstract class MemoryScope
{
    /// <summary>Initializes a new instance of the <see cref="MemoryScope"/> class.</summary>
    /// <param name="name">The first part of the paths into it.</param>
    /// <param name="includeInSnapshot">Whether it is shown in snapshots.</param>
    public MemoryScope(string name, bool includeInSnapshot = true)
    {
        Name = name;
        IncludeInSnapshot = includeInSnapshot;
    }

    /// <summary>Gets or sets the first part of the paths into it.</summary>
    public string Name { get; set; }

    /// <summary>Gets or sets a value indicating whether it is shown in snapshots.</summary>
    public bool IncludeInSnapshot { get; protected set; }

    /// <summary>Gets the memory.</summary>
    /// <param name="dc">The dialog context of the turn.</param>
    /// <returns>A dictionary, a JSON object or any other object; null when there is none now.</returns>
    public abstract object GetMemory(DialogContext dc);

    /// <summary>Replaces the memory.</summary>
    /// <param name="dc">The dialog context of the turn.</param>
    /// <param name="memory">The new memory.</param>
    /// <exception cref="NotSupportedException">This memory cannot be replaced.</exception>
    public abstract void SetMemory(DialogContext dc, object memory);

    /// <summary>Loads the memory from where it is kept.</summary>
    /// <param name="dialogContext">The dialog context of the turn.</param>
    /// <param name="force">Whether to load what is loaded already.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>A task that represents the work.</returns>
    public virtual Task LoadAsync(DialogContext dialogContext, bool force = false, CancellationToken cancellationToken = default) => Task.CompletedTask;

    /// <summary>Saves the memory to where it is kept.</summary>
    /// <param name="dialogContext">The dialog context of the turn.</param>
    /// <param name="force">Whether to save what has not changed.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>A task that represents the work.</returns>
    public virtual Task SaveChangesAsync(DialogContext dialogContext, bool force = false, CancellationToken cancellationToken = default) => Task.CompletedTask;

    /// <summary>Deletes the memory where it is kept.</summary>
    /// <param name="dialogContext">The dialog context of the turn.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>A task that represents the work.</returns>
    public virtual Task DeleteAsync(DialogContext dialogContext, CancellationToken cancellationToken = default) => Task.CompletedTask;
}
