using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;

namespace ChatBot.Handoff;

/// <summary>The links by which agents sign in: one for each, made at start, good once and for a short time. Only their keys' hashes are kept.</summary>
internal sealed class SignInLinks(IOptions<DeskOptions> options, TimeProvider clock)
{
    private const int KeyBytes = 32;

    private readonly Lock _lock = new();
    private readonly List<Link> _links = [];

    /// <summary>Makes an agent's key.</summary>
    public string Make(string agent)
    {
        var key = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(KeyBytes));

        lock (_lock)
        {
            _links.Add(new Link(agent, HashOf(key), clock.GetUtcNow() + options.Value.LinkLifetime));
        }

        return key;
    }

    /// <summary>Takes a key, once.</summary>
    /// <returns>The agent whose it is; null when it is nobody's, used or too old.</returns>
    public string? Take(string key)
    {
        var hash = HashOf(key);

        lock (_lock)
        {
            _links.RemoveAll(link => link.GoodUntil <= clock.GetUtcNow());
            Link? found = null;

            // All are looked at, so that the time taken tells nothing.
            foreach (var link in _links)
            {
                found = CryptographicOperations.FixedTimeEquals(link.Hash, hash) ? link : found;
            }

            return found is not null && _links.Remove(found) ? found.Agent : null;
        }
    }

    private static byte[] HashOf(string key) => SHA256.HashData(Encoding.UTF8.GetBytes(key));

    private sealed record Link(string Agent, byte[] Hash, DateTimeOffset GoodUntil);
}
