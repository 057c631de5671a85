using ChatBot.Dialogs.Voice;
using Microsoft.Bot.Schema;

namespace ChatBot.Dialogs.Promising;

/// <summary>What the customer reads when a system takes longer than they should have to wait.</summary>
public static class PromiseAnswers
{
    private static readonly Words Words = new(typeof(PromiseAnswers));

    /// <summary>The answer comes later, in this conversation.</summary>
    public static Activity Promised() => Say.Text(Words["Promised"]);

    /// <summary>What was promised comes now.</summary>
    public static Activity Kept() => Say.Text(Words["Kept"]);
}
