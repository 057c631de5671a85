using ChatBot.Connectors.Capabilities;

namespace ChatBot.Dialogs.Turns;

/// <summary>What the host knows about a turn before the bot runs; it stands in the turn state under its own type.</summary>
/// <param name="TurnKey">Names the turn, and is the same when the turn runs again: every write is done once per turn key.</param>
/// <param name="SignedIn">The customer that the host site signed in; null for a guest.</param>
public sealed record TurnFacts(string TurnKey, CustomerId? SignedIn);
