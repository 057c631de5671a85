using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace ChatBot.Conversations;

/// <summary>How fast Microsoft Teams may be sent to: section <c>Sending</c>.</summary>
internal sealed class SendingOptions
{
    public const string Section = "Sending";

    /// <summary>
    /// Messages a second over all conversations of a tenant, by this replica: 1 to 1,000, default 30. Microsoft has named 30 and 50; replicas share what
    /// there is.
    /// </summary>
    [Range(1, 1000)] public int TeamsMessagesPerSecond { get; set; } = 30;
}

[OptionsValidator]
internal sealed partial class SendingOptionsValidator : IValidateOptions<SendingOptions>;

/// <summary>
/// Keeps to the windows within which a channel takes messages, so that it need not refuse any: a refused message costs more than one that waits.
/// </summary>
/// <remarks>https://learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit</remarks>
internal sealed class SendWindows(IOptions<SendingOptions> options, TimeProvider clock)
{
    private const string Teams = "msteams";

    /// <summary>Nothing older than that counts in any window.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromHours(1);

    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private static readonly (int Most, TimeSpan Within)[] PerConversation =
        [(7, Second), (8, TimeSpan.FromSeconds(2)), (60, TimeSpan.FromSeconds(30)), (1800, Longest)];

    private readonly Lock _lock = new();
    private readonly Dictionary<ConversationKey, List<DateTimeOffset>> _sent = [];
    private readonly List<DateTimeOffset> _all = [];
    private DateTimeOffset _forgotAt;

    /// <summary>Takes a place for one message. Null when it may go now; otherwise how long it must wait, and no place is taken.</summary>
    public TimeSpan? Take(ConversationKey conversation)
    {
        if (conversation.Channel != Teams)
        {
            return null;
        }

        lock (_lock)
        {
            var now = clock.GetUtcNow();
            Forget(now);
            var sent = _sent.TryGetValue(conversation, out var known) ? known : _sent[conversation] = [];
            var free = PerConversation.Select(window => FreeAt(sent, window.Most, window.Within)).Append(FreeAt(_all, options.Value.TeamsMessagesPerSecond, Second)).Max();

            if (free > now)
            {
                return free - now;
            }

            sent.Add(now);
            _all.Add(now);
            return null;
        }
    }

    /// <summary>When the next place of a window is free: when its oldest message that counts has left it.</summary>
    private static DateTimeOffset FreeAt(List<DateTimeOffset> sent, int most, TimeSpan within) =>
        sent.Count < most ? DateTimeOffset.MinValue : sent[^most] + within;

    private void Forget(DateTimeOffset now)
    {
        if (_all.Count > 10 * options.Value.TeamsMessagesPerSecond)
        {
            _all.RemoveRange(0, _all.Count - options.Value.TeamsMessagesPerSecond);
        }

        if (now - _forgotAt < TimeSpan.FromMinutes(1))
        {
            return;
        }

        _forgotAt = now;

        foreach (var (conversation, sent) in _sent.ToList())
        {
            sent.RemoveAll(at => at + Longest <= now);

            if (sent.Count == 0)
            {
                _sent.Remove(conversation);
            }
        }
    }
}
