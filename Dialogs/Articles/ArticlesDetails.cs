namespace ChatBot.Dialogs.Articles;

/// <summary>What is asked.</summary>
internal sealed class ArticlesDetails
{
    public string Question { get; set; } = "";
}
