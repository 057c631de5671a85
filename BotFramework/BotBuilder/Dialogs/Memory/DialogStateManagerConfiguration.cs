using Microsoft.Bot.Builder.Dialogs.Memory.Scopes;

namespace Microsoft.Bot.Builder.Dialogs.Memory;

/// <summary>What a <see cref="DialogStateManager"/> finds memory by.</summary>
public class DialogStateManagerConfiguration
{
    /// <summary>Gets or sets what writes short forms of paths out, in order.</summary>
    public List<IPathResolver> PathResolvers { get; set; } = [];

    /// <summary>Gets or sets the parts of memory.</summary>
    public List<MemoryScope> MemoryScopes { get; set; } = [];
}
