namespace ChatBot.Connectors.Capabilities.Overview;

/// <summary>One part of an answer that is put together from several.</summary>
/// <param name="Verb">The capability that was asked.</param>
/// <param name="State">Whether it answered.</param>
/// <param name="AsOf">When its system said so, where the answer is not from now.</param>
public sealed record AnswerSource(string Verb, SourceState State, DateTimeOffset? AsOf);
