using System.Security.Cryptography;

namespace ChatBot.Connectors.Pipeline;

/// <summary>Makes the short names of failures: <c>R-7K3M9Q</c>.</summary>
internal static class ProblemReference
{
    // Without 0 and O, 1, I and L, which sound or look alike.
    private const string Letters = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    public static string New() => $"R-{Letters6()}";

    /// <summary>Six letters and digits that nobody can guess.</summary>
    public static string Letters6() => RandomNumberGenerator.GetString(Letters, 6);
}
