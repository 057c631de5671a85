using Microsoft.Bot.Builder;

namespace ChatBot.Dialogs.Turns;

/// <summary>Something that a customer said and that was not, or not surely, understood; the host finds the last one of a turn in the turn state.</summary>
/// <param name="Text">The words as they came.</param>
/// <param name="Understood">The intent that was taken from them.</param>
/// <param name="Score">How sure that was: 0 to 1.</param>
/// <param name="Reason">One of the constants.</param>
public sealed record Lesson(string Text, string Understood, double Score, string Reason)
{
    /// <summary>No intent was found.</summary>
    public const string NotUnderstood = "not_understood";

    /// <summary>Two intents were about as likely, and the customer was asked.</summary>
    public const string Unsure = "unsure";

    /// <summary>The customer said that something else was meant.</summary>
    public const string Corrected = "corrected";

    /// <summary>The customer was passed on to a person because of it.</summary>
    public const string Escalated = "escalated";

    internal static void Note(ITurnContext turnContext, Utterance said, string reason) =>
        turnContext.TurnState.Set(new Lesson(said.Text, said.Intent, said.Score, reason));
}
