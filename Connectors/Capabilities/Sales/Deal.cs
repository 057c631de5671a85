namespace ChatBot.Connectors.Capabilities.Sales;

/// <summary>A sale that is being worked on.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Title">What it is about.</param>
/// <param name="Stage">How far it is.</param>
/// <param name="Value">What it may bring.</param>
public sealed record Deal(DealId Id, string Title, DealStage Stage, Money Value);
