using ChatBot.Connectors.Capabilities;
using ChatBot.Connectors.Pipeline;

namespace ChatBot.Connectors.Risk;

/// <summary>A call whose risk is asked for.</summary>
/// <param name="Verb">The capability's name.</param>
/// <param name="Access">What it does to the world.</param>
/// <param name="Caller">Who calls.</param>
/// <param name="Facts">What the rules can look at in it.</param>
public sealed record RiskQuestion(string Verb, Access Access, Caller Caller, CallFacts Facts);
