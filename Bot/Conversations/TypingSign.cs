using Microsoft.Bot.Schema;

namespace ChatBot.Conversations;

/// <summary>Shows that the bot is typing while a turn takes its time.</summary>
internal sealed class TypingSign : IAsyncDisposable
{
    private static readonly TimeSpan After = TimeSpan.FromMilliseconds(500);

    /// <summary>Channels take it away by themselves after three seconds and more.</summary>
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(3);

    private readonly CancellationTokenSource _end;
    private readonly Task _showing;

    /// <summary>Begins to wait; the first sign is shown after half a second.</summary>
    /// <param name="said">What the customer said.</param>
    public TypingSign(MailboxAdapter adapter, TurnUnit unit, Activity said, TimeProvider clock, CancellationToken cancellationToken)
    {
        _end = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        // Taken now: the turn may change what it was given.
        var reference = said.GetConversationReference();
        _showing = ShowAsync(adapter, unit, reference, clock);
    }

    /// <summary>No sign is shown after this.</summary>
    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await _showing;
        _end.Dispose();
    }

    private async Task ShowAsync(MailboxAdapter adapter, TurnUnit unit, ConversationReference reference, TimeProvider clock)
    {
        try
        {
            await Task.Delay(After, clock, _end.Token);

            while (true)
            {
                await adapter.ShowAsync(unit, new Activity { Type = ActivityTypes.Typing }.ApplyConversationReference(reference), _end.Token);
                await Task.Delay(Every, clock, _end.Token);
            }
        }
        catch (OperationCanceledException) when (_end.IsCancellationRequested)
        {
            // The turn has ended.
        }
    }
}
