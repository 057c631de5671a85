namespace ChatBot.Dialogs.Handoff;

/// <summary>A person no longer has, or never took, the conversation: in the turn state, it makes the main dialog go on from there.</summary>
/// <param name="WasAnswered">Whether a person talked with the customer: then a rating is asked for, else a ticket is opened.</param>
public sealed record AfterHandoff(bool WasAnswered);
