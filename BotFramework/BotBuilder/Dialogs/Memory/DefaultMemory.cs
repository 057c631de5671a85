using Microsoft.Bot.Builder.Dialogs.Memory.PathResolvers;
using Microsoft.Bot.Builder.Dialogs.Memory.Scopes;

namespace Microsoft.Bot.Builder.Dialogs.Memory;

/// <summary>The memory scopes and path resolvers that every conversation has. They hold nothing, so that all turns share them.</summary>
internal static class DefaultMemory
{
    public static readonly MemoryScope[] Scopes =
    [
        new TurnMemoryScope(),
        new SettingsMemoryScope(),
        new DialogMemoryScope(),
        new DialogContextMemoryScope(),
        new DialogClassMemoryScope(),
        new ClassMemoryScope(),
        new ThisMemoryScope(),
        new ConversationMemoryScope(),
        new UserMemoryScope(),
    ];

    public static readonly IPathResolver[] Resolvers =
    [
        new DollarPathResolver(),
        new HashPathResolver(),
        new AtAtPathResolver(),
        new AtPathResolver(),
        new PercentPathResolver(),
    ];

    public static DialogStateManagerConfiguration CreateConfiguration()
    {
        var configuration = new DialogStateManagerConfiguration { MemoryScopes = [.. Scopes], PathResolvers = [.. Resolvers] };
        foreach (var component in ComponentRegistration.Components)
        {
            configuration.MemoryScopes.AddRange(((component as IComponentMemoryScopes)?.GetMemoryScopes() ?? []).Where(scope => !configuration.MemoryScopes.Exists(known => known.Name == scope.Name)));
            configuration.PathResolvers.AddRange(((component as IComponentPathResolvers)?.GetPathResolvers() ?? []).Where(resolver => !configuration.PathResolvers.Exists(known => known.GetType() == resolver.GetType())));
        }

        return configuration;
    }
}
