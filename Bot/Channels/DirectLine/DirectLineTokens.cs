using System.Buffers.Text;
using System.Security.Cryptography;
using Microsoft.Extensions.Options;

namespace ChatBot.Channels.DirectLine;

/// <summary>The tokens that clients hold: each opens one conversation, for one user where the user is known.</summary>
internal sealed class DirectLineTokens(SignedTokens signed, DirectLineSecrets secrets, IOptions<DirectLineOptions> options)
{
    private const string Audience = "directline";

    private const string Scheme = "Bearer ";

    private const int ConversationIdBytes = 18;

    public TimeSpan Lifetime => options.Value.TokenLifetime;

    /// <summary>An id that nobody can guess, safe in an address.</summary>
    public static string NewConversationId() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(ConversationIdBytes));

    public string Issue(DirectLineGrant grant)
    {
        var claims = new Dictionary<string, object> { ["conv"] = grant.ConversationId, ["jti"] = Guid.NewGuid().ToString("N") };

        if (grant.User is { } user)
        {
            // The name of this claim is part of the protocol: clients read it and take the user id from it.
            claims["user"] = user;
        }

        if (grant.UserName is { } name)
        {
            claims["name"] = name;
        }

        if (grant.Origins.Count > 0)
        {
            claims["origins"] = grant.Origins.ToArray();
        }

        return signed.Sign(Audience, claims, Lifetime);
    }

    /// <summary>Who sends this Authorization header.</summary>
    public DirectLineIdentity Identify(string? authorization)
    {
        if (authorization?.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) is not true)
        {
            return DirectLineIdentity.Nobody;
        }

        var credential = authorization[Scheme.Length..].Trim();

        if (secrets.IsOneOf(credential))
        {
            return DirectLineIdentity.SecretHolder;
        }

        return signed.Find(Audience, credential) is { } token && token.FindClaim("conv") is { } conversation
            ? new DirectLineIdentity(
                token.IsExpired ? Credential.Expired : Credential.Token,
                new DirectLineGrant(conversation, token.FindClaim("user"), token.FindClaim("name"), token.ClaimsOf("origins")))
            : DirectLineIdentity.Nobody;
    }
}

/// <summary>What a token allows: one conversation, as one user or as nobody in particular, from some sites or from any.</summary>
internal sealed record DirectLineGrant(string ConversationId, string? User, string? UserName, IReadOnlyList<string> Origins);

internal enum Credential
{
    None,
    Expired,
    Token,
    Secret,
}

/// <summary>Who calls: the holder of the secret, of a token, or nobody that we know.</summary>
internal sealed record DirectLineIdentity(Credential Credential, DirectLineGrant? Grant)
{
    public static DirectLineIdentity Nobody { get; } = new(Credential.None, null);

    public static DirectLineIdentity SecretHolder { get; } = new(Credential.Secret, null);

    public bool MayUse(string conversationId) => Grant is null || Grant.ConversationId == conversationId;

    // Without an Origin header the call does not come from another site's page.
    public bool MayComeFrom(string? origin) =>
        Grant is null || Grant.Origins.Count == 0 || string.IsNullOrEmpty(origin) || Grant.Origins.Contains(origin, StringComparer.OrdinalIgnoreCase);
}
