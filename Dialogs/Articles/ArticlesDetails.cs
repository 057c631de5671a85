namespace ChatBot.Dialogs.Articles;

/// <summary>What is asked.</summary>
internal sealed class ArticlesDetails
{
    /// <summary>The question; null while it was only announced.</summary>
    public string? Question { get; set; }
}
