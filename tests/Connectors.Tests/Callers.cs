using ChatBot.Connectors.Capabilities;

namespace ChatBot.Connectors.Tests;

/// <summary>People who ask; each call of a member is a turn of its own.</summary>
internal static class Callers
{
    public static Caller Nobody => new() { Level = CallerLevel.Anonymous, Channel = "test", ConversationId = "nobody", TurnKey = NewKey() };

    public static Caller Ada => Verified("ada");

    public static Caller Ben => Verified("ben");

    public static Caller Verified(string customer) => new()
    {
        Level = CallerLevel.Verified,
        Customer = new(customer),
        Email = new($"{customer}@example.com"),
        Channel = "test",
        ConversationId = $"of-{customer}",
        TurnKey = NewKey(),
    };

    public static Caller Guest(string email, string? conversation = null) => new()
    {
        Level = CallerLevel.Claimed,
        Email = new(email),
        Channel = "test",
        ConversationId = conversation ?? NewKey(),
        TurnKey = NewKey(),
    };

    private static string NewKey() => Guid.NewGuid().ToString("N");
}
