using ChatBot.Connectors.Capabilities;
using ChatBot.Connectors.Identity;

namespace ChatBot.Dialogs.Identity;

/// <summary>What has to be proven, and how far that has come.</summary>
internal sealed class ProofNeeded
{
    /// <summary>How surely the customer must be known: claimed, or else verified, as nothing in between can be asked for.</summary>
    public CallerLevel Level { get; set; }

    /// <summary>The capability that waits for it.</summary>
    public string Verb { get; set; } = "";

    /// <summary>The parameters that wait for it.</summary>
    public string ParameterHash { get; set; } = "";

    /// <summary>How the last code was taken; null while none was asked for.</summary>
    public OneTimeCodeVerdict? Verdict { get; set; }

    /// <summary>How often the last code may still be typed.</summary>
    public int TriesLeft { get; set; }

    /// <summary>Whether a code is on its way that may still be typed.</summary>
    public bool CodeSent { get; set; }

    public OneTimeCodePurpose Purpose() => new(Verb, ParameterHash);

    public static ProofNeeded For<TAnswer>(ICapability<TAnswer> request, CallerLevel level)
        where TAnswer : class
    {
        var purpose = OneTimeCodePurpose.For(request);
        return new() { Level = level is CallerLevel.Claimed ? level : CallerLevel.Verified, Verb = purpose.Verb, ParameterHash = purpose.ParameterHash };
    }
}
