namespace ChatBot.Dialogs.Articles;

/// <summary>What is asked.</summary>
internal sealed class ArticlesDetails
{
    /// <summary>The question; null while it was only announced.</summary>
    public string? Question { get; set; }

    /// <summary>Whether it is a wish that the bot cannot fulfil, and the articles may only say something about it.</summary>
    public bool IsWish { get; set; }
}
