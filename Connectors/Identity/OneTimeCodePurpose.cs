using ChatBot.Connectors.Capabilities;
using ChatBot.Connectors.Pipeline;

namespace ChatBot.Connectors.Identity;

/// <summary>What a one-time code is to allow: one capability with exactly these parameters.</summary>
/// <param name="Verb">The capability's name.</param>
/// <param name="ParameterHash">A hash of the request's parameters.</param>
public sealed record OneTimeCodePurpose(string Verb, string ParameterHash)
{
    /// <summary>The purpose of doing what <paramref name="request"/> asks.</summary>
    /// <param name="request">The request that is waiting for the caller's proof.</param>
    public static OneTimeCodePurpose For<TAnswer>(ICapability<TAnswer> request)
        where TAnswer : class =>
        new(CapabilityFacts.Of(request.GetType()).Verb, CanonicalParameters.Hash(request));
}
