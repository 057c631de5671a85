using System.Collections.Concurrent;
using ChatBot.Data;

namespace ChatBot.Channels.DirectLine;

/// <summary>The open streams of this process, by conversation; those at other replicas are told too.</summary>
internal sealed class StreamListeners
{
    private const int MostPerConversation = 16;

    private const string New = "directline.new";

    private const string Fleeting = "directline.fleeting";

    private const char Separator = '\n';

    private readonly ConcurrentDictionary<string, StreamListener[]> _listeners = new();
    private readonly ISignals _signals;

    public StreamListeners(ISignals signals)
    {
        _signals = signals;
        signals.On(New, WakeHere);
        signals.On(Fleeting, payload =>
        {
            var parts = payload.Split(Separator, 2);
            ShowHere(parts[0], parts[^1]);
        });
    }

    /// <summary>Registers a stream; null when the conversation has too many. To be removed when it ends.</summary>
    public StreamListener? Add(string conversation)
    {
        var listener = new StreamListener();
        var all = _listeners.AddOrUpdate(
            conversation, _ => [listener], (_, others) => others.Length < MostPerConversation ? [.. others, listener] : others);

        if (all.Contains(listener))
        {
            return listener;
        }

        listener.Dispose();
        return null;
    }

    public void Remove(string conversation, StreamListener listener)
    {
        while (_listeners.TryGetValue(conversation, out var all))
        {
            StreamListener[] left = [.. all.Where(other => other != listener)];

            if (left.Length == 0
                ? _listeners.TryRemove(KeyValuePair.Create(conversation, all))
                : _listeners.TryUpdate(conversation, left, all))
            {
                break;
            }
        }

        listener.Dispose();
    }

    /// <summary>Says that there is something new in the log, also to the streams at other replicas.</summary>
    public void Wake(string conversation)
    {
        WakeHere(conversation);
        _signals.Send(New, conversation);
    }

    /// <summary>Shows an activity to whoever is looking now, at any replica.</summary>
    public void Show(string conversation, string activity)
    {
        ShowHere(conversation, activity);
        _signals.Send(Fleeting, $"{conversation}{Separator}{activity}");
    }

    private void WakeHere(string conversation)
    {
        foreach (var listener in _listeners.GetValueOrDefault(conversation, []))
        {
            listener.Wake();
        }
    }

    private void ShowHere(string conversation, string activity)
    {
        foreach (var listener in _listeners.GetValueOrDefault(conversation, []))
        {
            listener.Show(activity);
        }
    }
}

/// <summary>One open stream: what waits for it in memory is bounded, since everything that lasts is read from the log.</summary>
internal sealed class StreamListener : IDisposable
{
    private const int MostFleeting = 16;

    private readonly SemaphoreSlim _wake = new(0, 1);
    private readonly Queue<string> _fleeting = [];
    private readonly Lock _lock = new();
    private bool _isAwake;

    public void Wake()
    {
        lock (_lock)
        {
            if (!_isAwake)
            {
                _isAwake = true;
                _wake.Release();
            }
        }
    }

    public void Show(string activity)
    {
        lock (_lock)
        {
            if (_fleeting.Count == MostFleeting)
            {
                _fleeting.Dequeue();
            }

            _fleeting.Enqueue(activity);
        }

        Wake();
    }

    /// <summary>Waits until woken; false when the time is over.</summary>
    public async Task<bool> WaitAsync(TimeSpan limit, CancellationToken cancellationToken)
    {
        if (!await _wake.WaitAsync(limit, cancellationToken))
        {
            return false;
        }

        lock (_lock)
        {
            _isAwake = false;
        }

        return true;
    }

    public void Dispose()
    {
        lock (_lock)
        {
            // Whoever still holds the list of listeners wakes nobody.
            _isAwake = true;
            _wake.Dispose();
        }
    }

    public IReadOnlyList<string> TakeFleeting()
    {
        lock (_lock)
        {
            string[] taken = [.. _fleeting];
            _fleeting.Clear();
            return taken;
        }
    }
}
