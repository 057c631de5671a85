using System.Net.Http.Headers;

namespace Microsoft.Rest;

/// <summary>Gives the same token for every call.</summary>
public sealed class StringTokenProvider : ITokenProvider
{
    private readonly AuthenticationHeaderValue _header;

    /// <summary>Creates a provider of one token.</summary>
    public StringTokenProvider(string accessToken, string tokenType)
    {
        TokenType = tokenType;
        _header = new AuthenticationHeaderValue(tokenType, accessToken);
    }

    /// <summary>The scheme, usually Bearer.</summary>
    public string TokenType { get; }

    /// <summary>The header with the token.</summary>
    public Task<AuthenticationHeaderValue> GetAuthenticationHeaderAsync(CancellationToken cancellationToken) => Task.FromResult(_header);
}
