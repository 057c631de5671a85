using System.Collections.Concurrent;
using ChatBot.Data;

namespace ChatBot.Channels.DirectLine;

/// <summary>The one-time tickets in stream addresses: a browser cannot send a header when it opens a WebSocket.</summary>
internal sealed class StreamTickets
{
    private const string Audience = "directline-stream";

    private static readonly TimeSpan Lifetime = TimeSpan.FromSeconds(60);

    private const string Used = "directline.ticket";

    private readonly ConcurrentDictionary<string, DateTime> _used = new();
    private readonly SignedTokens _signed;
    private readonly ISignals _signals;
    private readonly TimeProvider _clock;

    public StreamTickets(SignedTokens signed, ISignals signals, TimeProvider clock)
    {
        (_signed, _signals, _clock) = (signed, signals, clock);
        signals.On(Used, id => _used.TryAdd(id, clock.GetUtcNow().UtcDateTime + Lifetime));
    }

    public string Issue(string conversationId, IReadOnlyList<string> origins) => _signed.Sign(
        Audience,
        new Dictionary<string, object> { ["conv"] = conversationId, ["origins"] = origins.ToArray(), ["jti"] = Guid.NewGuid().ToString("N") },
        Lifetime);

    /// <summary>Takes a ticket, once. False when it is not ours, too old, used, for another conversation, or shown from a site that it is not for.</summary>
    public bool Redeem(string ticket, string conversationId, string? origin)
    {
        if (_signed.Find(Audience, ticket) is not { IsExpired: false } token || token.FindClaim("jti") is not { } id)
        {
            return false;
        }

        var holder = new DirectLineIdentity(Credential.Token, new(token.FindClaim("conv") ?? "", null, null, token.ClaimsOf("origins")));
        return holder.MayUse(conversationId) && holder.MayComeFrom(origin) && IsFirstUse(id, token.ExpiresAt);
    }

    private bool IsFirstUse(string id, DateTime expiresAt)
    {
        var now = _clock.GetUtcNow().UtcDateTime;

        foreach (var (used, until) in _used)
        {
            if (until <= now)
            {
                _used.TryRemove(used, out _);
            }
        }

        _signals.Send(Used, id);
        return _used.TryAdd(id, expiresAt);
    }
}
