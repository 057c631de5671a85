namespace ChatBot.Connectors.Capabilities.Sales;

/// <summary>One reason for a lead's score.</summary>
/// <param name="Reason">Why, in words.</param>
/// <param name="Points">How much it counts.</param>
public sealed record LeadPoints(string Reason, int Points);
