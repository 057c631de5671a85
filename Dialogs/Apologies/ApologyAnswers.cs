using ChatBot.Dialogs.Voice;
using Microsoft.Bot.Schema;

namespace ChatBot.Dialogs.Apologies;

/// <summary>What the customer reads when the bot itself has failed.</summary>
public static class ApologyAnswers
{
    /// <summary>The turn failed and nothing of it was kept.</summary>
    /// <param name="reference">The reference that the log names too.</param>
    /// <param name="locale">The customer's, as the channel gave it; null when unknown.</param>
    public static Activity TurnFailed(string reference, string? locale)
    {
        var apology = Say.Text(
            "I am sorry, something went wrong on my side, and I lost your last message. What you told me before is still here. "
            + $"Please say it once more. If it fails again, give us this reference: {reference}.",
            "Talk to a person");
        apology.Locale = locale;
        return apology;
    }
}
