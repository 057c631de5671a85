namespace ChatBot.Understanding.Classifier;

/// <summary>An utterance and what is meant by it.</summary>
/// <param name="Text">The words.</param>
/// <param name="Intent">The verb, such as <c>cancel_order</c>.</param>
/// <param name="Group">Utterances made from the same line share a number, so that they are held back together.</param>
public readonly record struct LabelledText(string Text, string Intent, int Group = 0);
