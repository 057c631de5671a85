using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;

namespace ChatBot.Machines;

/// <summary>API keys, written <c>name.secret</c>: the settings hold the hash of the secret only.</summary>
internal sealed class MachineKeys(IOptionsMonitor<MachineOptions> options)
{
    /// <summary>The holder of a key; null when it is wrong.</summary>
    public Machine? Find(string given)
    {
        if (given.Split('.', 2) is not [var name, { Length: > 0 } secret] || !options.CurrentValue.Keys.TryGetValue(name, out var key))
        {
            return null;
        }

        // Also of a long secret only the hash is compared; neither its length nor the place of a difference shows in the time taken.
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(secret));
        return IsOf(key.Hash, hash) | (key.PreviousHash is { Length: > 0 } previous && IsOf(previous, hash))
            ? new Machine($"key:{name}", key.Scopes, key.RequestsPerMinute)
            : null;
    }

    private static bool IsOf(string known, byte[] hash) => CryptographicOperations.FixedTimeEquals(Convert.FromHexString(known), hash);
}
