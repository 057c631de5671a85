using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>A card that asks the user to sign in through the token service.</summary>
public class OAuthCard
{
    /// <summary>The media type of this card, for <see cref="Attachment.ContentType"/>.</summary>
    public const string ContentType = "application/vnd.microsoft.card.oauth";

    /// <summary>Creates an empty instance.</summary>
    public OAuthCard()
    {
    }

    /// <summary>Creates an instance with what is given; the rest stays unset.</summary>
    public OAuthCard(string text = null, string connectionName = null, IList<CardAction> buttons = null)
    {
        Text = text;
        ConnectionName = connectionName;
        Buttons = buttons;
    }

    /// <summary>The text.</summary>
    [JsonProperty(PropertyName = "text", NullValueHandling = NullValueHandling.Ignore)]
    public string Text { get; set; }

    /// <summary>The OAuth connection of the bot's registration.</summary>
    [JsonProperty(PropertyName = "connectionName", NullValueHandling = NullValueHandling.Ignore)]
    public string ConnectionName { get; set; }

    /// <summary>The buttons, in order.</summary>
    [JsonProperty(PropertyName = "buttons", NullValueHandling = NullValueHandling.Ignore)]
    public IList<CardAction> Buttons { get; set; }

    /// <summary>The token exchange resource.</summary>
    [JsonProperty(PropertyName = "tokenExchangeResource", NullValueHandling = NullValueHandling.Ignore)]
    public TokenExchangeResource TokenExchangeResource { get; set; }

    /// <summary>The token post resource.</summary>
    [JsonProperty(PropertyName = "tokenPostResource", NullValueHandling = NullValueHandling.Ignore)]
    public TokenPostResource TokenPostResource { get; set; }
}
