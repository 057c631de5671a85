namespace Microsoft.Bot.Builder;

/// <summary>Makes accessors to named properties.</summary>
public interface IPropertyManager
{
    /// <summary>Makes an accessor.</summary>
    /// <typeparam name="T">The type of the property.</typeparam>
    /// <param name="name">The property's name.</param>
    /// <returns>The accessor.</returns>
    IStatePropertyAccessor<T> CreateProperty<T>(string name);
}
