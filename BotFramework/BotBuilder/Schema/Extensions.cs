namespace Microsoft.Bot.Schema;

/// <summary>Wraps cards as attachments.</summary>
public static class Extensions
{
    /// <summary>Wraps the card as an attachment.</summary>
    public static Attachment ToAttachment(this AnimationCard card) => Wrap(card, AnimationCard.ContentType);

    /// <summary>Wraps the card as an attachment.</summary>
    public static Attachment ToAttachment(this AudioCard card) => Wrap(card, AudioCard.ContentType);

    /// <summary>Wraps the card as an attachment.</summary>
    public static Attachment ToAttachment(this HeroCard card) => Wrap(card, HeroCard.ContentType);

    /// <summary>Wraps the card as an attachment.</summary>
    public static Attachment ToAttachment(this OAuthCard card) => Wrap(card, OAuthCard.ContentType);

    /// <summary>Wraps the card as an attachment.</summary>
    public static Attachment ToAttachment(this ReceiptCard card) => Wrap(card, ReceiptCard.ContentType);

    /// <summary>Wraps the card as an attachment.</summary>
    public static Attachment ToAttachment(this SigninCard card) => Wrap(card, SigninCard.ContentType);

    /// <summary>Wraps the card as an attachment.</summary>
    public static Attachment ToAttachment(this ThumbnailCard card) => Wrap(card, ThumbnailCard.ContentType);

    /// <summary>Wraps the card as an attachment.</summary>
    public static Attachment ToAttachment(this VideoCard card) => Wrap(card, VideoCard.ContentType);

    private static Attachment Wrap(object card, string contentType) => new() { Content = card, ContentType = contentType };
}
