using System.Security.Claims;
using System.Text.Json.Serialization;

namespace ChatBot.Conversations;

/// <summary>Who an arrival comes from, as authenticated when it came in; kept beside it, so that its turn can run later.</summary>
/// <param name="Claims">The claims of the channel's token; empty when no app id is configured or the channel is embedded.</param>
/// <param name="AuthenticationType">Of the identity that carries the claims; null when nobody was authenticated.</param>
/// <param name="Audience">The audience (OAuth scope) that replies are sent with.</param>
/// <param name="CallerId"><c>Activity.CallerId</c> as this side found it, never as it came over the wire.</param>
/// <param name="Customer">The customer that the host site signed in (bound to the Direct Line token); null for a guest.</param>
internal sealed record Speaker(
    IReadOnlyList<SpeakerClaim> Claims,
    string? AuthenticationType = null,
    string? Audience = null,
    string? CallerId = null,
    string? Customer = null)
{
    /// <summary>Somebody of whom nothing is known.</summary>
    public static Speaker Guest { get; } = new([]);

    public static Speaker From(ClaimsIdentity identity, string? audience, string? callerId) =>
        new([.. identity.Claims.Select(claim => new SpeakerClaim(claim.Type, claim.Value))], identity.AuthenticationType, audience, callerId);

    public ClaimsIdentity ToIdentity() => new(Claims.Select(claim => new Claim(claim.Type, claim.Value)), AuthenticationType);
}

internal sealed record SpeakerClaim(string Type, string Value);

[JsonSerializable(typeof(Speaker))]
internal sealed partial class SpeakerJson : JsonSerializerContext;
