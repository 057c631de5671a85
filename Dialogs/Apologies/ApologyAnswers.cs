using ChatBot.Dialogs.Voice;
using Microsoft.Bot.Schema;

namespace ChatBot.Dialogs.Apologies;

/// <summary>What the customer reads when the bot itself has failed.</summary>
public static class ApologyAnswers
{
    private static readonly Words Words = new(typeof(ApologyAnswers));

    /// <summary>Two turns in a row have failed, and what was open is given up.</summary>
    /// <param name="reference">The reference that the log names too.</param>
    public static Activity FailedAgain(string reference) => Say.Text(Words.Say("FailedAgain", reference), Words["Person"]);

    /// <summary>The turn failed and nothing of it was kept.</summary>
    /// <param name="reference">The reference that the log names too.</param>
    /// <param name="locale">The customer's, as the channel gave it; null when unknown.</param>
    public static Activity TurnFailed(string reference, string? locale)
    {
        var apology = Say.Text(Words.Say("TurnFailed", reference), Words["Person"]);
        apology.Locale = locale;
        return apology;
    }
}
