using Microsoft.Bot.Builder;

namespace ChatBot.Dialogs.Questions;

/// <summary>Marks a turn in which a question was given up: three answers in a row could not be used.</summary>
internal static class GaveUp
{
    private const string Key = "ChatBot.Questions.GaveUp";

    public static void Mark(ITurnContext turnContext) => turnContext.TurnState[Key] = Key;

    /// <summary>Whether the turn is marked; takes the mark away.</summary>
    public static bool Take(ITurnContext turnContext) => turnContext.TurnState.Remove(Key);
}
