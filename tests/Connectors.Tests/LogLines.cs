using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace ChatBot.Connectors.Tests;

/// <summary>Keeps what was logged, exceptions included.</summary>
internal sealed class LogLines : ILoggerProvider, ILogger
{
    private readonly ConcurrentQueue<string> _lines = new();
    private TaskCompletionSource _next = NewSignal();

    public string All => string.Join('\n', _lines);

    /// <summary>Waits until something is logged.</summary>
    public async Task WaitForAsync(string part)
    {
        for (var next = _next; !All.Contains(part, StringComparison.Ordinal); next = _next)
        {
            await next.Task.WaitAsync(TimeSpan.FromSeconds(30));
        }
    }

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        _lines.Enqueue($"{logLevel}: {formatter(state, exception)} {exception}");
        Interlocked.Exchange(ref _next, NewSignal()).SetResult();
    }

    public void Dispose()
    {
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
