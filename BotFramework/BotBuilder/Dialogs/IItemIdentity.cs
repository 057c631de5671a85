namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Something that can name itself for tracing.</summary>
public interface IItemIdentity
{
    /// <summary>Gets the name.</summary>
    /// <returns>The name.</returns>
    string GetIdentity();
}
