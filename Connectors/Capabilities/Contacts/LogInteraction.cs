namespace ChatBot.Connectors.Capabilities.Contacts;

/// <summary>Notes in the customer's record that we talked, and about what.</summary>
/// <param name="Summary">What it was about, at most 2,000 characters.</param>
[Capability("log_interaction", Access.Write, Level = CallerLevel.Claimed, Scopes = ["contacts.write"])]
public sealed record LogInteraction(string Summary) : ICapability<InteractionLogged>;

/// <summary>The note is in the record.</summary>
/// <param name="At">When.</param>
public sealed record InteractionLogged(DateTimeOffset At);
