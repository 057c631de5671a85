namespace ChatBot.Dialogs.SmallTalk;

/// <summary>Which kind of small talk it is.</summary>
internal sealed class SmallTalkDetails
{
    public string Intent { get; set; } = "";
}
