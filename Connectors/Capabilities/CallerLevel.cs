namespace ChatBot.Connectors.Capabilities;

/// <summary>How surely we know who is speaking, from nothing to proven.</summary>
public enum CallerLevel
{
    /// <summary>Nothing is known.</summary>
    Anonymous,

    /// <summary>They named an e-mail address, unproven.</summary>
    Claimed,

    /// <summary>What they named belongs together, such as an order and its e-mail address.</summary>
    Matched,

    /// <summary>They signed in, or proved their e-mail address by a one-time code.</summary>
    Verified,

    /// <summary>The bot itself, over an event that a system told it; never a person in a conversation.</summary>
    System,
}
