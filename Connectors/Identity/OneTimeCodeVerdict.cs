namespace ChatBot.Connectors.Identity;

/// <summary>Whether a typed code was right, and if not, why.</summary>
public enum OneTimeCodeVerdict
{
    /// <summary>It was the code: the address is proven. The code is used up.</summary>
    Right,

    /// <summary>It was not the code; there are tries left.</summary>
    Wrong,

    /// <summary>The code is too old, used up, or was never sent for this purpose: ask for a new one.</summary>
    Expired,

    /// <summary>There were too many tries: ask for a new one.</summary>
    Locked,
}
