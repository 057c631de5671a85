using Microsoft.IdentityModel.Protocols;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Reads which channels the signing keys of an OpenID document may speak for.</summary>
public sealed class EndorsementsRetriever : IDocumentRetriever, IConfigurationRetriever<IDictionary<string, HashSet<string>>>
{
    /// <summary>The member of the document that says where the keys are.</summary>
    public const string JsonWebKeySetUri = "jwks_uri";

    private readonly HttpClient _httpClient;

    /// <summary>Creates a retriever.</summary>
    /// <param name="httpClient">Fetches the documents.</param>
    public EndorsementsRetriever(HttpClient httpClient)
    {
        ArgumentNullException.ThrowIfNull(httpClient);
        _httpClient = httpClient;
    }

    /// <summary>The endorsements by key id. Keys without endorsements are left out.</summary>
    /// <param name="address">The address of the OpenID document.</param>
    /// <param name="retriever">Fetches the documents.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public async Task<IDictionary<string, HashSet<string>>> GetConfigurationAsync(string address, IDocumentRetriever retriever, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(retriever);
        var metadata = await retriever.GetDocumentAsync(address, cancellationToken).ConfigureAwait(false);
        var keys = await retriever.GetDocumentAsync(OpenIdDocument.ReadKeysAddress(metadata), cancellationToken).ConfigureAwait(false);
        return OpenIdDocument.ReadKeys(keys)
            .Where(key => key.Value.Endorsements is not null)
            .ToDictionary(key => key.Key, key => key.Value.Endorsements, StringComparer.Ordinal);
    }

    /// <summary>Fetches a document.</summary>
    /// <exception cref="HttpRequestException">It could not be fetched.</exception>
    public Task<string> GetDocumentAsync(string address, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(address);
        return _httpClient.GetStringAsync(new Uri(address), cancellationToken);
    }
}
