using System.Data.Common;
using System.Threading.Channels;

namespace ChatBot.Conversations;

/// <summary>The conversations that have something waiting; each is given to one worker at a time.</summary>
internal sealed class ReadyConversations
{
    private static readonly TimeSpan LooksEvery = TimeSpan.FromSeconds(5);

    private readonly Channel<ConversationKey> _ready = Channel.CreateUnbounded<ConversationKey>();
    private readonly Dictionary<ConversationKey, bool> _rungAgain = [];
    private readonly Lock _lock = new();

    /// <summary>Asks for a worker; a conversation that has one already will be looked at once more.</summary>
    public void Ring(ConversationKey conversation)
    {
        lock (_lock)
        {
            if (!_rungAgain.TryAdd(conversation, false))
            {
                _rungAgain[conversation] = true;
                return;
            }
        }

        _ready.Writer.TryWrite(conversation);
    }

    /// <summary>Works on the conversations as they are rung, several at a time but each by one only, until cancelled.</summary>
    /// <param name="work">Works through what waits for one conversation; it handles its own failures.</param>
    public Task WorkAsync(int parallel, Func<ConversationKey, CancellationToken, Task> work, CancellationToken cancellationToken) =>
        Parallel.ForEachAsync(
            _ready.Reader.ReadAllAsync(cancellationToken),
            new ParallelOptions { MaxDegreeOfParallelism = parallel, CancellationToken = cancellationToken },
            async (conversation, token) =>
            {
                await work(conversation, token);
                GiveBack(conversation);
            });

    /// <summary>Rings what waits, now and again: what was left at a stop or a failure, or by another replica. Until cancelled.</summary>
    /// <param name="find">The conversations that have something waiting.</param>
    /// <param name="failed">Told when they could not be found.</param>
    public async Task RingWaitingAsync(
        Func<CancellationToken, Task<IReadOnlyList<ConversationKey>>> find, Action<Exception> failed, TimeProvider clock, CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(LooksEvery, clock);

        do
        {
            try
            {
                foreach (var left in await find(cancellationToken))
                {
                    Ring(left);
                }
            }
            catch (DbException exception)
            {
                failed(exception);
            }
        }
        while (await timer.WaitForNextTickAsync(cancellationToken));
    }

    /// <summary>Gives a conversation back; when it was rung meanwhile, somebody is sent again.</summary>
    private void GiveBack(ConversationKey conversation)
    {
        lock (_lock)
        {
            if (_rungAgain.Remove(conversation, out var again) && !again)
            {
                return;
            }

            _rungAgain[conversation] = false;
        }

        _ready.Writer.TryWrite(conversation);
    }
}
