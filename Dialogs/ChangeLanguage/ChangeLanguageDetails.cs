namespace ChatBot.Dialogs.ChangeLanguage;

/// <summary>Which language the customer would like.</summary>
public sealed class ChangeLanguageDetails
{
    /// <summary>Two letters; null while it is not known.</summary>
    public string? Language { get; set; }

    /// <summary>Whether they named one that the bot does not speak.</summary>
    public bool IsForeign { get; set; }
}
