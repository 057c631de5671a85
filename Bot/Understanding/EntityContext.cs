namespace ChatBot.Understanding;

/// <summary>What an utterance is read by.</summary>
/// <param name="Culture">The customer's language and country, such as <c>en-US</c> or <c>de</c>.</param>
/// <param name="Reference">The customer's own clock when they said it, from which "tomorrow" counts.</param>
/// <param name="ProductNames">The catalogue, see <see cref="IProductNames"/>.</param>
public sealed record EntityContext(string Culture, DateTime Reference, IReadOnlyList<string> ProductNames);
