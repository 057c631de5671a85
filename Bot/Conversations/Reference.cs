using System.Security.Cryptography;

namespace ChatBot.Conversations;

/// <summary>Short references by which a customer and the log name the same failure.</summary>
internal static class Reference
{
    // No vowels and no look-alikes: it is read out on the telephone.
    private const string Letters = "23456789BCDFGHJKMNPQRSTVWXZ";

    public static string New() => "R-" + RandomNumberGenerator.GetString(Letters, 7);
}
