namespace Microsoft.Bot.Builder;

/// <summary>Puts an object into the state of every turn.</summary>
/// <typeparam name="T">The type of the object.</typeparam>
public class RegisterClassMiddleware<T> : IMiddleware
    where T : class
{
    private readonly string _key;

    /// <summary>Initializes a new instance of the <see cref="RegisterClassMiddleware{T}"/> class; the key is the type's full name.</summary>
    /// <param name="service">The object.</param>
    public RegisterClassMiddleware(T service)
        : this(service, typeof(T).FullName)
    {
    }

    /// <summary>Initializes a new instance of the <see cref="RegisterClassMiddleware{T}"/> class.</summary>
    /// <param name="service">The object.</param>
    /// <param name="key">Its key in turn state.</param>
    public RegisterClassMiddleware(T service, string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        Service = service;
        _key = key;
    }

    /// <summary>Gets or sets the object.</summary>
    public T Service { get; set; }

    /// <inheritdoc/>
    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate nextTurn, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        turnContext.TurnState.Set(_key, Service);
        try
        {
            await nextTurn(cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            // It outlives the turn, whose end disposes what is in its state.
            turnContext.TurnState.Remove(_key);
        }
    }
}
