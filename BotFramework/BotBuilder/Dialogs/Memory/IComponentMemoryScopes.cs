using Microsoft.Bot.Builder.Dialogs.Memory.Scopes;

namespace Microsoft.Bot.Builder.Dialogs.Memory;

/// <summary>A component that brings memory scopes.</summary>
[Obsolete("Register a MemoryScope in the services from a BotComponent.")]
public interface IComponentMemoryScopes
{
    /// <summary>Gets the memory scopes.</summary>
    /// <returns>The memory scopes.</returns>
    IEnumerable<MemoryScope> GetMemoryScopes();
}
