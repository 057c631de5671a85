namespace ChatBot.Connectors.Webhooks;

/// <summary>What a sender is answered that greets before it delivers.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Headers">Headers of the answer.</param>
public sealed record WebhookHandshake(int Status, IReadOnlyDictionary<string, string> Headers)
{
    /// <summary>All is well, with nothing to say.</summary>
    public static WebhookHandshake Ok { get; } = new(200, new Dictionary<string, string>());

    /// <summary>Whoever asks is not the sender.</summary>
    public static WebhookHandshake Refused { get; } = new(401, new Dictionary<string, string>());
}
