namespace Microsoft.Bot.Builder;

/// <summary>A value of a known type that is made when it is first asked for.</summary>
internal sealed class DeferredTurnValue<T>(Func<Task<T>> make) : DeferredTurnValue
    where T : class
{
    private readonly Lock _lock = new();
    private Task<object> _value;

    public override Task<object> GetAsync()
    {
        lock (_lock)
        {
            return _value ??= MakeAsync();
        }
    }

    public override void Dispose()
    {
        lock (_lock)
        {
            if (_value is { IsCompletedSuccessfully: true })
            {
                (_value.GetAwaiter().GetResult() as IDisposable)?.Dispose();
            }
        }
    }

    private async Task<object> MakeAsync() => await make().ConfigureAwait(false);
}
