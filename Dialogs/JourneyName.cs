namespace ChatBot.Dialogs;

/// <summary>How the customer calls a journey.</summary>
/// <param name="Title">As a choice: "Cancel an order".</param>
/// <param name="Doing">In a sentence: "cancelling an order".</param>
public sealed record JourneyName(string Title, string Doing);
