namespace Microsoft.Bot.Schema;

/// <summary>How several attachments of a message are laid out.</summary>
public static class AttachmentLayoutTypes
{
    /// <summary><c>carousel</c>.</summary>
    public const string Carousel = "carousel";

    /// <summary><c>list</c>.</summary>
    public const string List = "list";
}
