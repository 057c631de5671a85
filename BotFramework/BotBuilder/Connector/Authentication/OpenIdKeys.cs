using System.Collections.Concurrent;
using System.Text.Json;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>The signing keys behind one OpenID address: fetched once, kept for a day, and through an outage.</summary>
#pragma warning disable CA1001 // One per issuer for as long as the process lives.
internal sealed class OpenIdKeys(string metadataUrl, TimeProvider clock)
#pragma warning restore CA1001
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(24);

    // Tokens with made-up key ids must not make the bot hammer the issuer.
    private static readonly TimeSpan BetweenRefreshes = TimeSpan.FromMinutes(5);
    private static readonly ConcurrentDictionary<string, OpenIdKeys> ByAddress = new(StringComparer.Ordinal);

    private readonly SemaphoreSlim _refreshing = new(1, 1);
    private Snapshot _snapshot;
    private DateTimeOffset _triedAt = DateTimeOffset.MinValue;

    public static OpenIdKeys At(string metadataUrl) => ByAddress.GetOrAdd(metadataUrl, static url => new OpenIdKeys(url, TimeProvider.System));

    /// <summary>The key with this id; null when the issuer has none.</summary>
    /// <exception cref="HttpRequestException">The issuer cannot be reached, and no keys are known from before.</exception>
    public async Task<SigningKey> FindAsync(string keyId, HttpClient httpClient, CancellationToken cancellationToken)
    {
        var snapshot = _snapshot;
        if (snapshot is null || clock.GetUtcNow() - snapshot.FetchedAt > Lifetime)
        {
            snapshot = await RefreshAsync(snapshot, httpClient, cancellationToken).ConfigureAwait(false);
        }

        if (snapshot.Keys.TryGetValue(keyId, out var key))
        {
            return key;
        }

        snapshot = await RefreshAsync(snapshot, httpClient, cancellationToken).ConfigureAwait(false);
        return snapshot.Keys.GetValueOrDefault(keyId);
    }

    // Callers that wait for the same refresh share its outcome.
    private async Task<Snapshot> RefreshAsync(Snapshot seen, HttpClient httpClient, CancellationToken cancellationToken)
    {
        await _refreshing.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            var now = clock.GetUtcNow();
            if (_snapshot is not null && (!ReferenceEquals(_snapshot, seen) || now - _triedAt < BetweenRefreshes))
            {
                return _snapshot;
            }

            // The first fetch ever does not count: the next unknown key may already be a new one.
            _triedAt = _snapshot is null ? DateTimeOffset.MinValue : now;
            _snapshot = new Snapshot(await FetchAsync(httpClient, cancellationToken).ConfigureAwait(false), now);
        }
        catch (Exception exception) when (_snapshot is not null && IsOutage(exception, cancellationToken))
        {
            // The keys of yesterday are better than no channel at all; the next try comes in some minutes.
        }
        finally
        {
            _refreshing.Release();
        }

        return _snapshot;
    }

    private static bool IsOutage(Exception exception, CancellationToken cancellationToken) =>
        exception is HttpRequestException or JsonException or InvalidDataException or KeyNotFoundException
        || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested);

    private async Task<Dictionary<string, SigningKey>> FetchAsync(HttpClient httpClient, CancellationToken cancellationToken)
    {
        var metadata = await httpClient.GetStringAsync(Trusted(metadataUrl), cancellationToken).ConfigureAwait(false);
        var keys = await httpClient.GetStringAsync(Trusted(OpenIdDocument.ReadKeysAddress(metadata)), cancellationToken).ConfigureAwait(false);
        return OpenIdDocument.ReadKeys(keys);
    }

    // Whoever can change keys on the way can be any channel.
    private static Uri Trusted(string address) =>
        new Uri(address) is var uri && (uri.Scheme == Uri.UriSchemeHttps || uri.IsLoopback)
            ? uri
            : throw new InvalidDataException($"Signing keys are not fetched from {uri.Host} over plain HTTP.");

    private sealed record Snapshot(Dictionary<string, SigningKey> Keys, DateTimeOffset FetchedAt);
}
