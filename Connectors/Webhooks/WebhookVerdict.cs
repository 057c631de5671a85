namespace ChatBot.Connectors.Webhooks;

/// <summary>What a source says of a delivery, before anything in it is believed.</summary>
public enum WebhookVerdict
{
    /// <summary>No signature, so nothing is known of the sender. First, so that a forgotten verdict opens no door.</summary>
    SignatureMissing,

    /// <summary>The signature is not the sender's.</summary>
    SignatureWrong,

    /// <summary>Signed, but too long ago or ahead of our time: a replay, or a clock that is off.</summary>
    Stale,

    /// <summary>The sender's own words, now.</summary>
    Authentic,
}
