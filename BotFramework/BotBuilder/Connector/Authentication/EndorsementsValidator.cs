namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Checks that a signing key may speak for a channel.</summary>
public static class EndorsementsValidator
{
    /// <summary>Whether a key has an endorsement.</summary>
    /// <param name="expectedEndorsement">The endorsement, usually a channel id; nothing is expected when it is empty.</param>
    /// <param name="endorsements">The key's endorsements.</param>
    public static bool Validate(string expectedEndorsement, HashSet<string> endorsements)
    {
        if (string.IsNullOrWhiteSpace(expectedEndorsement))
        {
            return true;
        }

        ArgumentNullException.ThrowIfNull(endorsements);
        return endorsements.Contains(expectedEndorsement);
    }
}
