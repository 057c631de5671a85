namespace ChatBot.Connectors.Capabilities.Sales;

/// <summary>Moves a sale to another stage. One that is won or lost stays so: a Conflict.</summary>
/// <param name="Deal">The sale.</param>
/// <param name="Stage">Where to.</param>
[Capability("move_deal", Access.Write, Level = CallerLevel.Verified, Scopes = ["sales.write"])]
public sealed record MoveDeal(DealId Deal, DealStage Stage) : ICapability<Deal>;
