using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Adapters;

/// <summary>Compares a reply with what was expected, and throws when it is not that.</summary>
/// <param name="expected">What was expected.</param>
/// <param name="actual">The reply.</param>
public delegate void ValidateReply(IActivity expected, IActivity actual);
