namespace ChatBot.Dialogs.Turns;

/// <summary>A number, an address or a name that was said.</summary>
/// <param name="Type">Such as <c>order_number</c>.</param>
/// <param name="Value">What it means: <c>1042</c>.</param>
/// <param name="Text">How it was said: <c>#1042</c>.</param>
public sealed record SpokenEntity(string Type, string Value, string Text);
