namespace ChatBot.Connectors.Capabilities;

/// <summary>Who asks, how surely we know them, and the turn they ask in.</summary>
public sealed record Caller
{
    /// <summary>How surely we know them.</summary>
    public required CallerLevel Level { get; init; }

    /// <summary>The customer they are, once known.</summary>
    public CustomerId? Customer { get; init; }

    /// <summary>Their e-mail address: claimed or proven, as <see cref="Level"/> says.</summary>
    public EmailAddress? Email { get; init; }

    /// <summary>The channel they speak through, such as <c>directline</c>.</summary>
    public required string Channel { get; init; }

    /// <summary>The conversation they speak in.</summary>
    public required string ConversationId { get; init; }

    /// <summary>Names the turn, and is the same when the turn runs again: a write is done once per turn key.</summary>
    public required string TurnKey { get; init; }

    /// <summary>As what they call: the rules grant each role its own scopes. Default: a customer.</summary>
    public CallerRole Role { get; init; }

    /// <summary>Who acts, where it is not the customer: an agent's name, or a machine's. Null for customers and the bot.</summary>
    public string? Actor { get; init; }

    /// <summary>What the caller's key allows, in the manner of <c>orders.read</c>; null when no key narrows it.</summary>
    public IReadOnlyList<string>? Scopes { get; init; }

    /// <summary>Their language and country, such as <c>en-US</c>.</summary>
    public string Locale { get; init; } = "en-US";

    /// <summary>Whether something that belongs to <paramref name="owner"/> may be shown to this caller.</summary>
    /// <param name="owner">Whom it belongs to.</param>
    public bool MaySee(Owner owner) => Level switch
    {
        >= CallerLevel.Verified when Customer is not null && owner.Customer is not null => Customer == owner.Customer,
        CallerLevel.Anonymous => false,
        _ => Email is not null && Email == owner.Email,
    };
}
