using System.Text.Json.Nodes;
using ChatBot.Conversations;

namespace ChatBot.Channels.DirectLine;

/// <summary>The user behind a call: vouched for by the token, or only said by the client.</summary>
/// <param name="Id">As the client knows it.</param>
/// <param name="IsVouchedFor">Whether the holder of the secret named this user.</param>
internal sealed record DirectLineUser(string Id, string? Name, bool IsVouchedFor)
{
    /// <summary>Users whose id begins so are customers, whose id follows.</summary>
    private const string CustomerPrefix = "dl_";

    /// <summary>The customer that the host site signed in; null for a guest.</summary>
    public string? Customer =>
        IsVouchedFor && Id.StartsWith(CustomerPrefix, StringComparison.Ordinal) && Id.Length > CustomerPrefix.Length ? Id[CustomerPrefix.Length..] : null;

    public Speaker Speaker => Speaker.Guest with { Customer = Customer };

    public static DirectLineUser? Find(DirectLineIdentity caller, string? saidId, string? saidName) => caller.Grant switch
    {
        { User: { } user } grant => new(user, grant.UserName ?? saidName, IsVouchedFor: true),
        _ => string.IsNullOrEmpty(saidId) ? null : new(saidId, saidName, IsVouchedFor: false),
    };

    /// <summary>
    /// The user as the bot is told. An id that nobody vouches for counts in its own conversation only: whoever claims
    /// another's id must not find what the bot remembers of the other.
    /// </summary>
    public JsonObject ToAccount(string conversationId) => Account(IsVouchedFor ? Id : Scope(Id, conversationId), Name);

    /// <summary>The user as clients are told.</summary>
    public JsonObject ToAccount() => Account(Id, Name);

    /// <summary>Gives a client the id back under which it knows its user.</summary>
    public static string Unscope(string id, string conversationId) =>
        id.EndsWith(Scope("", conversationId), StringComparison.Ordinal) ? id[..^Scope("", conversationId).Length] : id;

    private static string Scope(string id, string conversationId) => $"{id}@{conversationId}";

    private static JsonObject Account(string id, string? name)
    {
        var account = new JsonObject { ["id"] = id, ["role"] = "user" };

        if (name is not null)
        {
            account["name"] = name;
        }

        return account;
    }
}
