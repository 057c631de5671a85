namespace Microsoft.Bot.Builder;

/// <summary>Reads and sets one property of state.</summary>
/// <typeparam name="T">The type of the property.</typeparam>
public interface IStatePropertyAccessor<T> : IStatePropertyInfo
{
    /// <summary>Gets the property's value. Changes in it are kept when the state is saved.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="defaultValueFactory">Makes the value when there is none; what it makes is set.</param>
    /// <param name="cancellationToken">Cancels the reading of the state.</param>
    /// <returns>The value, or the type's default.</returns>
    Task<T> GetAsync(ITurnContext turnContext, Func<T> defaultValueFactory = null, CancellationToken cancellationToken = default);

    /// <summary>Sets the property's value; it is written when the state is saved.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="value">The value.</param>
    /// <param name="cancellationToken">Cancels the reading of the state.</param>
    /// <returns>A task that ends when the value is set.</returns>
    Task SetAsync(ITurnContext turnContext, T value, CancellationToken cancellationToken = default);

    /// <summary>Removes the property; it is gone when the state is saved.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="cancellationToken">Cancels the reading of the state.</param>
    /// <returns>A task that ends when the property is removed.</returns>
    Task DeleteAsync(ITurnContext turnContext, CancellationToken cancellationToken = default);
}
