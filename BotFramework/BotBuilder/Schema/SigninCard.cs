using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>A card with a sign-in button.</summary>
public class SigninCard
{
    /// <summary>The media type of this card, for <see cref="Attachment.ContentType"/>.</summary>
    public const string ContentType = "application/vnd.microsoft.card.signin";

    /// <summary>Creates an empty instance.</summary>
    public SigninCard()
    {
    }

    /// <summary>Creates an instance with what is given; the rest stays unset.</summary>
    public SigninCard(string text = null, IList<CardAction> buttons = null)
    {
        Text = text;
        Buttons = buttons;
    }

    /// <summary>The text.</summary>
    [JsonProperty(PropertyName = "text", NullValueHandling = NullValueHandling.Ignore)]
    public string Text { get; set; }

    /// <summary>The buttons, in order.</summary>
    [JsonProperty(PropertyName = "buttons", NullValueHandling = NullValueHandling.Ignore)]
    public IList<CardAction> Buttons { get; set; }

    /// <summary>Makes a card with one sign-in button.</summary>
    public static SigninCard Create(string text, string buttonLabel, string url) =>
        new(text, [new CardAction(ActionTypes.Signin, buttonLabel, value: url)]);
}
