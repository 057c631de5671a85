using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Adapters;

/// <summary>The tokens that a <see cref="TestAdapter"/> gives in place of the token service.</summary>
internal sealed class TestTokens
{
    private readonly Dictionary<Key, string> _tokens = [];
    private readonly Dictionary<(Key Key, string MagicCode), string> _behindCodes = [];
    private readonly Dictionary<(Key Key, string Item), string> _exchangeable = [];
    private readonly Lock _gate = new();

    public void Add(Key key, string token, string magicCode)
    {
        lock (_gate)
        {
            if (magicCode == null)
            {
                _tokens[key] = token;
            }
            else
            {
                _behindCodes[(key, magicCode)] = token;
            }
        }
    }

    /// <summary>Adds a token for an item; without a token the exchange throws.</summary>
    public void AddExchangeable(Key key, string item, string token)
    {
        lock (_gate)
        {
            _exchangeable[(key, item)] = token;
        }
    }

    public TokenResponse Get(Key key, string magicCode)
    {
        lock (_gate)
        {
            if (magicCode != null && _behindCodes.Remove((key, magicCode), out var unlocked))
            {
                _tokens[key] = unlocked;
            }

            return _tokens.TryGetValue(key, out var token) ? Response(key, token) : null;
        }
    }

    public TokenResponse Exchange(Key key, string item)
    {
        lock (_gate)
        {
            if (!_exchangeable.TryGetValue((key, item), out var token))
            {
                return null;
            }

            return token == null ? throw new InvalidOperationException("Exception occurred during exchanging tokens") : Response(key, token);
        }
    }

    /// <summary>Removes the tokens of a user: for one connection, or for all when the key names none.</summary>
    public void Remove(Key key)
    {
        lock (_gate)
        {
            foreach (var known in _tokens.Keys.Where(known => IsOf(known, key) && (key.ConnectionName == null || known.ConnectionName == key.ConnectionName)).ToList())
            {
                _tokens.Remove(known);
            }
        }
    }

    /// <summary>The connections that a user has tokens for; null when there are none.</summary>
    public TokenStatus[] Status(Key key, string includeFilter)
    {
        lock (_gate)
        {
            var included = includeFilter?.Split(',');
            var status = _tokens.Keys
                .Where(known => IsOf(known, key) && (included == null || included.Contains(known.ConnectionName)))
                .Select(known => new TokenStatus
                {
                    ChannelId = known.ChannelId,
                    ConnectionName = known.ConnectionName,
                    HasToken = true,
                    ServiceProviderDisplayName = known.ConnectionName,
                })
                .ToArray();
            return status.Length > 0 ? status : null;
        }
    }

    private static bool IsOf(Key known, Key key) => known.ChannelId == key.ChannelId && known.UserId == key.UserId;

    private static TokenResponse Response(Key key, string token) => new()
    {
        ChannelId = key.ChannelId,
        ConnectionName = key.ConnectionName,
        Token = token,
    };

    /// <summary>Whose token for what.</summary>
    public readonly record struct Key(string ConnectionName, string ChannelId, string UserId);
}
