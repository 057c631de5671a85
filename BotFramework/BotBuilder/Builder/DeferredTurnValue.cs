namespace Microsoft.Bot.Builder;

/// <summary>A value of turn state that is made when it is first asked for, and disposed with the turn if it was.</summary>
internal abstract class DeferredTurnValue : IDisposable
{
    /// <summary>Makes the value, or gives the one that was made.</summary>
    public abstract Task<object> GetAsync();

    public abstract void Dispose();
}
