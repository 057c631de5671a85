namespace ChatBot.Connectors.Pipeline;

/// <summary>One write in the call journal.</summary>
/// <param name="Key">The idempotency key: the same for the same turn, verb and parameters.</param>
/// <param name="Verb">The capability's name.</param>
/// <param name="ParameterHash">A hash of the parameters.</param>
/// <param name="BegunAt">When it began.</param>
/// <param name="Outcome">The answer or problem as JSON; null while it is not known.</param>
public sealed record JournalEntry(string Key, string Verb, string ParameterHash, DateTimeOffset BegunAt, string? Outcome);
