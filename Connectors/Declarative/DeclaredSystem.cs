using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace ChatBot.Connectors.Declarative;

// One connector as its file writes it; what each word means is in the README beside.

/// <summary>A system that a file describes.</summary>
internal sealed record DeclaredSystem(
    [property: JsonRequired] string Name,
    [property: JsonRequired] string Base,
    [property: JsonRequired] Dictionary<string, DeclaredCapability> Capabilities,
    List<string>? Settings = null,
    Dictionary<string, string>? Headers = null,
    DeclaredAccess? Access = null,
    Dictionary<string, string>? Errors = null);

/// <summary>How requests sign in: a bearer token, or user and password with a colon between.</summary>
internal sealed record DeclaredAccess(string? Bearer = null, string? Basic = null);

/// <summary>How one capability is answered: steps in order, then the answer out of what they gave.</summary>
internal sealed record DeclaredCapability([property: JsonRequired] List<DeclaredStep> Steps, [property: JsonRequired] JsonObject Answer, bool Repeatable = false);

/// <summary>One request, and what its answer decides.</summary>
internal sealed record DeclaredStep(
    [property: JsonRequired] string Name,
    string? Get = null,
    string? Post = null,
    string? Put = null,
    string? Patch = null,
    string? Delete = null,
    Dictionary<string, string>? Query = null,
    Dictionary<string, string>? Headers = null,
    JsonNode? Body = null,
    DeclaredPages? Pages = null,
    Dictionary<string, string>? Errors = null,
    string? Need = null,
    DeclaredOwner? Owner = null,
    List<DeclaredRefusal>? Refuse = null,
    DeclaredEnd? Done = null)
{
    [JsonIgnore]
    public IReadOnlyList<(HttpMethod Method, string Path)> Requests { get; } =
    [
        .. new (HttpMethod Method, string? Path)[] { (HttpMethod.Get, Get), (HttpMethod.Post, Post), (HttpMethod.Put, Put), (HttpMethod.Patch, Patch), (HttpMethod.Delete, Delete) }
            .Where(request => request.Path is not null)
            .Select(request => (request.Method, request.Path!)),
    ];
}

/// <summary>An answer in pages: where the items are, and where the address of the next page is. The step then is the list of all items.</summary>
internal sealed record DeclaredPages([property: JsonRequired] string Items, [property: JsonRequired] string Next, int Most = 10);

/// <summary>Whom the thing belongs to: to everybody else it does not exist.</summary>
internal sealed record DeclaredOwner(string? Email = null, string? Customer = null);

/// <summary>A problem that the answer itself shows.</summary>
internal sealed record DeclaredRefusal([property: JsonRequired] string When, [property: JsonRequired] List<string> Is, [property: JsonRequired] string Problem);

/// <summary>When there is something at a path, the steps end here with this answer.</summary>
internal sealed record DeclaredEnd([property: JsonRequired] string When, [property: JsonRequired] JsonObject Answer);
