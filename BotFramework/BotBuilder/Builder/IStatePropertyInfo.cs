namespace Microsoft.Bot.Builder;

/// <summary>A named property of state.</summary>
public interface IStatePropertyInfo
{
    /// <summary>Gets the property's name.</summary>
    string Name { get; }
}
