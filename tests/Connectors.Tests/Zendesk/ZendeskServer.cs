using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using ChatBot.Connectors.Tests.Kit;

namespace ChatBot.Connectors.Tests.Zendesk;

/// <summary>As much of Zendesk as the connector speaks with. Its answers are held against Zendesk's own description in <see cref="ZendeskContractTests"/>.</summary>
internal sealed class ZendeskServer : VendorServer
{
    public const string Email = "bot@acme.example";
    public const string ApiToken = "zd-api-token";
    public const string AccessToken = "zd-access-token";

    private static readonly string Basic = "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes($"{Email}/token:{ApiToken}"));

    private readonly List<JsonObject> _users = [User(1, "Mara", "mara@acme.example")];
    private readonly List<JsonObject> _tickets = [];
    private readonly Dictionary<long, List<JsonObject>> _comments = [];
    private readonly Dictionary<string, long> _keys = [];

    public IReadOnlyList<JsonObject> Tickets => _tickets;

    public override JsonNode RefusalBody => new JsonObject { ["error"] = "RecordInvalid", ["description"] = "Record validation errors", ["details"] = new JsonObject() };

    /// <summary>Whether the two hours are over for which idempotency keys are kept.</summary>
    public bool ForgetsKeys { get; set; }

    public static async Task<ZendeskServer> StartedAsync()
    {
        var server = new ZendeskServer();
        await server.StartAsync();
        return server;
    }

    public void Say(long ticket, string text, bool isPublic)
    {
        Comment(ticket, 1, text, isPublic);
        Touch(Find(ticket)!, isPublic ? "pending" : null);
    }

    public void Solve(long ticket) => Touch(Find(ticket)!, "solved");

    public void Know(string email, string externalId) => Requester(email, email)["external_id"] = externalId;

    protected override (int Status, JsonNode? Body)? Refuse(Exchange asked)
    {
        var authorization = asked.Header("Authorization");
        return authorization != Basic && authorization != $"Bearer {AccessToken}" ? (401, new JsonObject { ["error"] = "Couldn't authenticate you" })
            : asked.Header("Accept") != "application/json" ? Complain(asked, "Accept must be application/json.")
            : asked.Method is "POST" or "PUT" && asked.Json is null ? Complain(asked, "The body must be JSON.")
            : null;
    }

    protected override (int Status, JsonNode? Body) Answer(Exchange asked) => (asked.Method, asked.Path.Split('/', StringSplitOptions.RemoveEmptyEntries)) switch
    {
        ("POST", ["api", "v2", "tickets"]) => Open(asked),
        ("GET", ["api", "v2", "tickets"]) => (200, new JsonObject { ["tickets"] = List(_tickets.Where(ticket => (string?)ticket["external_id"] == asked.Parameter("external_id"))) }),
        ("GET", ["api", "v2", "tickets", var id]) => Find(id) is { } ticket ? (200, new JsonObject { ["ticket"] = ticket.DeepClone() }) : Missing(),
        ("PUT", ["api", "v2", "tickets", var id]) => Find(id) is { } ticket ? Change(asked, ticket) : Missing(),
        ("GET", ["api", "v2", "tickets", var id, "comments"]) => Find(id) is { } ticket ? Comments((long)ticket["id"]!) : Missing(),
        ("GET", ["api", "v2", "users", "search"]) => SearchUsers(asked),
        ("GET", ["api", "v2", "users", var id]) => _users.Find(user => $"{user["id"]}" == id) is { } user ? (200, new JsonObject { ["user"] = user.DeepClone() }) : Missing(),
        ("GET", ["api", "v2", "search"]) => Search(asked),
        ("GET", ["api", "v2", "help_center", "articles", "search"]) => SearchArticles(asked),
        ("GET", ["api", "v2", "help_center", "en-us", "articles"]) => ListArticles(asked),
        _ => Complain(asked, "There is no such address."),
    };

    private (int Status, JsonNode? Body) Open(Exchange asked)
    {
        var given = asked.Json!["ticket"]!.AsObject();
        if (asked.Header("Idempotency-Key") is { } key && !ForgetsKeys && _keys.TryGetValue(key, out var before))
        {
            return (201, new JsonObject { ["ticket"] = Find(before)!.DeepClone() });
        }

        if (given["comment"]?["body"] is null || given["requester"]?["email"] is null == given["requester_id"] is null)
        {
            return Complain(asked, "A ticket needs a comment and one requester.");
        }

        var requester = given["requester"] is { } person ? Requester((string)person["email"]!, (string)person["name"]!) : _users.Single(user => $"{user["id"]}" == $"{given["requester_id"]}");
        var id = 35L + _tickets.Count;
        var now = Now();
        var ticket = new JsonObject
        {
            ["id"] = id, ["subject"] = given["subject"]?.DeepClone(), ["status"] = "new", ["requester_id"] = requester["id"]!.DeepClone(),
            ["external_id"] = given["external_id"]?.DeepClone(), ["tags"] = given["tags"]?.DeepClone(), ["created_at"] = now, ["updated_at"] = now,
        };
        _tickets.Add(ticket);
        _comments[id] = [];
        Comment(id, (long)requester["id"]!, (string)given["comment"]!["body"]!, isPublic: true);
        if (asked.Header("Idempotency-Key") is { } begun)
        {
            _keys[begun] = id;
        }

        return (201, new JsonObject { ["ticket"] = ticket.DeepClone() });
    }

    private (int Status, JsonNode? Body) Change(Exchange asked, JsonObject ticket)
    {
        if ((string)ticket["status"]! == "closed")
        {
            return (422, new JsonObject
            {
                ["error"] = "RecordInvalid", ["description"] = "Record validation errors",
                ["details"] = new JsonObject { ["status"] = new JsonArray(new JsonObject { ["description"] = "Status: closed prevents ticket update" }) },
            });
        }

        var given = asked.Json!["ticket"]!.AsObject();
        if (given["comment"] is { } comment)
        {
            Comment((long)ticket["id"]!, (long)(comment["author_id"] ?? 1L)!, (string)comment["body"]!, (bool)(comment["public"] ?? true)!);
        }

        Touch(ticket, (string?)given["status"]);
        return (200, new JsonObject { ["ticket"] = ticket.DeepClone() });
    }

    private (int Status, JsonNode? Body) Comments(long ticket)
    {
        var authors = _comments[ticket].Select(comment => (long)comment["author_id"]!).ToHashSet();
        return (200, new JsonObject { ["comments"] = List(_comments[ticket]), ["users"] = List(_users.Where(user => authors.Contains((long)user["id"]!))) });
    }

    // As Zendesk's: "email:" finds whatever contains it.
    private (int Status, JsonNode? Body) SearchUsers(Exchange asked) => (200, new JsonObject
    {
        ["users"] = List(asked.Parameter("external_id") is { } external
            ? _users.Where(user => (string?)user["external_id"] == external)
            : _users.Where(user => ((string)user["email"]!).Contains(asked.Parameter("query")!["email:".Length..].Trim('"'), StringComparison.OrdinalIgnoreCase))),
    });

    private (int Status, JsonNode? Body) Search(Exchange asked)
    {
        var words = asked.Parameter("query")!.Split(' ');
        if (words[0] != "type:ticket" || !words[1].StartsWith("requester:", StringComparison.Ordinal) || asked.Parameter("sort_by") != "updated_at")
        {
            return Complain(asked, "Only a requester's tickets are searched here, by the last change.");
        }

        var whose = words[1]["requester:".Length..];
        var requester = _users.Find(user => (string?)user["email"] == whose)?["id"]?.ToString() ?? whose;
        var found = _tickets.Where(ticket => $"{ticket["requester_id"]}" == requester).OrderByDescending(ticket => (string)ticket["updated_at"]!, StringComparer.Ordinal).ToList();
        return (200, new JsonObject { ["results"] = List(found), ["count"] = found.Count, ["next_page"] = null, ["previous_page"] = null });
    }

    private static List<JsonObject> Articles =>
    [
        Article(1, "Internal: returns we refuse", "<p>return return return</p>", draft: true),
        Article(360001234, "How do returns work?", "<h2>Your right</h2><p>You can <em>return</em> an unused item within 30&nbsp;days.</p><h2>Your label</h2><ul><li>Ask for a label</li><li>Stick it on</li></ul>"),
    ];

    /// <summary>One article a page, so that there are several.</summary>
    private (int Status, JsonNode? Body) ListArticles(Exchange asked)
    {
        var at = asked.Parameter("page[after]") is { } cursor ? int.Parse(cursor, CultureInfo.InvariantCulture) : 0;
        var hasMore = at + 1 < Articles.Count;
        return asked.Parameter("page[size]") is null
            ? Complain(asked, "Without a page size the answer is of another form.")
            : (200, new JsonObject
            {
                ["articles"] = List([Articles[at]]),
                ["meta"] = new JsonObject { ["has_more"] = hasMore, ["after_cursor"] = hasMore ? $"{at + 1}" : null },
            });
    }

    private static (int Status, JsonNode? Body) SearchArticles(Exchange asked)
    {
        var words = asked.Parameter("query")!.Split([' ', '?', '!'], StringSplitOptions.RemoveEmptyEntries).Where(word => word.Length > 3);
        var found = Articles.Where(article => words.Any(word => $"{article["title"]} {article["body"]}".Contains(word.TrimEnd('s'), StringComparison.OrdinalIgnoreCase))).ToList();
        return (200, new JsonObject { ["count"] = found.Count, ["page"] = 1, ["per_page"] = 5, ["page_count"] = 1, ["next_page"] = null, ["previous_page"] = null, ["results"] = List(found) });
    }

    private static JsonObject Article(long id, string title, string body, bool draft = false) => new()
    {
        ["id"] = id, ["title"] = title, ["body"] = body, ["locale"] = "en-us", ["draft"] = draft,
        ["html_url"] = $"https://acme.zendesk.com/hc/en-us/articles/{id}", ["result_type"] = "article", ["updated_at"] = "2025-09-11T08:00:00Z",
    };

    private static JsonObject User(long id, string name, string email) => new() { ["id"] = id, ["name"] = name, ["email"] = email, ["external_id"] = null, ["role"] = "end-user" };

    private static JsonArray List(IEnumerable<JsonObject> items) => [.. items.Select(item => item.DeepClone())];

    private static (int Status, JsonNode? Body) Missing() => (404, new JsonObject { ["error"] = "RecordNotFound", ["description"] = "Not found" });

    private JsonObject? Find(long id) => _tickets.Find(ticket => (long)ticket["id"]! == id);

    private JsonObject? Find(string id) => long.TryParse(id, CultureInfo.InvariantCulture, out var number) ? Find(number) : null;

    private JsonObject Requester(string email, string name)
    {
        var user = _users.Find(user => (string?)user["email"] == email);
        if (user is null)
        {
            _users.Add(user = User(100 + _users.Count, name, email));
        }

        return user;
    }

    private void Comment(long ticket, long author, string text, bool isPublic) => _comments[ticket].Add(new()
    {
        ["id"] = 1000 + _comments.Values.Sum(comments => comments.Count), ["type"] = "Comment", ["author_id"] = author, ["body"] = text, ["plain_body"] = text, ["public"] = isPublic, ["created_at"] = Now(),
    });

    private void Touch(JsonObject ticket, string? status)
    {
        ticket["status"] = status ?? (string)ticket["status"]!;
        ticket["updated_at"] = Now();
    }

    private string Now() => Clock.GetUtcNow().ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
}
