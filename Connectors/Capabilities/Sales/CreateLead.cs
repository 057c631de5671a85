namespace ChatBot.Connectors.Capabilities.Sales;

/// <summary>Notes somebody who may become a customer, says how promising they are and why, and who will call them.</summary>
/// <param name="Name">Their name, at most 200 characters.</param>
/// <param name="Company">Where they work, if they said.</param>
/// <param name="Employees">How many work there, if they said.</param>
/// <param name="Budget">What they want to spend, if they said.</param>
/// <param name="Interest">What they are interested in, at most 1,000 characters.</param>
[Capability("create_lead", Access.Write, Level = CallerLevel.Claimed, Scopes = ["sales.write"])]
public sealed record CreateLead(string Name, string Interest, string? Company = null, int? Employees = null, Money? Budget = null) : ICapability<LeadCreated>;

/// <summary>A new lead.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Score">How promising, from 0 to 100: the sum of the points.</param>
/// <param name="Points">Why.</param>
/// <param name="Team">Who takes care of them.</param>
public sealed record LeadCreated(LeadId Id, int Score, IReadOnlyList<LeadPoints> Points, string Team);
