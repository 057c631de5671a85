namespace Microsoft.Bot.Builder.Dialogs.Memory;

/// <summary>A component that brings path resolvers.</summary>
[Obsolete("Register an IPathResolver in the services from a BotComponent.")]
public interface IComponentPathResolvers
{
    /// <summary>Gets the path resolvers.</summary>
    /// <returns>The path resolvers.</returns>
    IEnumerable<IPathResolver> GetPathResolvers();
}
