using ChatBot.Connectors.Capabilities;

namespace ChatBot.Connectors.Identity;

/// <summary>What a typed code was worth.</summary>
/// <param name="Verdict">Whether it was right, and if not, why.</param>
/// <param name="TriesLeft">How often it may still be typed.</param>
/// <param name="Customer">When right: the customer whose address was proven.</param>
/// <param name="Email">When right: the proven address.</param>
public sealed record OneTimeCodeResult(OneTimeCodeVerdict Verdict, int TriesLeft, CustomerId? Customer = null, EmailAddress? Email = null);
