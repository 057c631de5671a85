using System.Net;
using System.Text.Json;
using ChatBot.Approvals;
using ChatBot.Connectors;
using ChatBot.Connectors.Approvals;
using ChatBot.Connectors.Identity;
using ChatBot.Connectors.Pipeline;
using ChatBot.Data;
using ChatBot.Machines;
using ChatBot.Tests.Data;
using Dapper;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace ChatBot.Tests.Machines;

/// <summary>Capabilities over HTTP: the same pipeline and guardrails as in a conversation, with the Sample shop behind them.</summary>
public sealed class CapabilityEndpointsTests : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("chatbot-api-").FullName;
    private TestStore _store = null!;

    public async Task InitializeAsync() => _store = await TestStore.OpenAsync();

    public async Task DisposeAsync()
    {
        await _store.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task A_capability_is_answered_for_the_customer_who_is_named()
    {
        await using var host = await StartAsync("*");

        using var answer = await AskAsync(host, "get_order_status", """{"order":"1042"}""", "ada");
        var body = await answer.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("shipped", JsonDocument.Parse(body).RootElement.GetProperty("state").GetString());
    }

    [Theory]
    [InlineData("get_order_status", """{"order":"1042"}""", "ben", 404)]
    [InlineData("get_order_status", """{"order":"1042"}""", null, 403)]
    [InlineData("get_order_status", """{"ordre":"1042"}""", "ada", 400)]
    [InlineData("get_order_status", "{", "ada", 400)]
    [InlineData("cancel_order", """{"order":"1042"}""", "ada", 409)]
    [InlineData("identify_customer", """{"subject":{"email":"ada@example.com"}}""", "ada", 403)]
    [InlineData("drop_tables", "{}", "ada", 404)]
    public async Task What_stands_in_the_way_is_a_status_and_problem_details(string verb, string json, string? customer, int status)
    {
        await using var host = await StartAsync("*");

        using var answer = await AskAsync(host, verb, json, customer);

        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
    }

    [Theory]
    [InlineData("capabilities:call", "orders.read", "customers:act", 200)]
    [InlineData("capabilities:call", "orders.*", "customers:act", 200)]
    [InlineData("capabilities:call", "tickets.read", "customers:act", 403)]
    [InlineData("capabilities:call", "orders.read", "none", 403)]
    [InlineData("none", "orders.read", "customers:act", 403)]
    public async Task A_key_needs_the_door_the_capabilitys_own_scope_and_leave_to_speak_for_customers(string door, string scope, string acts, int status)
    {
        await using var host = await StartAsync(door, scope, acts);

        using var answer = await AskAsync(host, "get_order_status", """{"order":"1042"}""", "ada");

        Assert.Equal(status, (int)answer.StatusCode);
    }

    [Fact]
    public async Task Without_a_key_nobody_is_served()
    {
        await using var host = await StartAsync("*");

        using var answer = await host.SendAsync(HttpMethod.Post, "/api/capabilities/search_products", """{"words":"kettle"}""", key: null);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Fact]
    public async Task The_same_write_under_the_same_key_is_done_once_and_answered_alike()
    {
        await using var host = await StartAsync("*");

        using var first = await AskAsync(host, "create_ticket", Ticket, "ada", "k-1");
        using var again = await AskAsync(host, "create_ticket", Ticket, "ada", "k-1");
        using var other = await AskAsync(host, "create_ticket", Ticket, "ada", "k-2");
        var (one, two, three) = (await first.Content.ReadAsStringAsync(), await again.Content.ReadAsStringAsync(), await other.Content.ReadAsStringAsync());

        Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        Assert.Equal(one, two);
        Assert.NotEqual(one, three);
        Assert.Equal("true", again.Headers.GetValues("Idempotent-Replayed").Single());
    }

    [Fact]
    public async Task The_guardrails_hold_for_machines_and_what_needs_a_second_person_waits()
    {
        await using var host = await StartWithAsync(new() { ["Guardrails:Rules:second:Verbs:0"] = "cancel_order", ["Guardrails:Rules:second:Approval"] = "true" }, "*");

        using var answer = await AskAsync(host, "cancel_order", """{"order":"1043"}""", "ada");
        var number = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement.GetProperty("number").GetString();

        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        Assert.Equal(number, await _store.Store.ReadAsync(connection => connection.ExecuteScalarAsync<string>("SELECT number FROM approvals"), CancellationToken.None));
    }

    [Fact]
    public async Task The_OpenAPI_document_has_each_verb_with_its_schemas()
    {
        await using var host = await StartAsync("*");

        using var answer = await host.SendAsync(HttpMethod.Get, "/openapi/v1.json");
        var paths = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement.GetProperty("paths");
        var schema = paths.GetProperty("/api/capabilities/refund_payment").GetProperty("post").GetProperty("requestBody").GetProperty("content").GetProperty("application/json").GetProperty("schema");

        Assert.Equal(host.Services.GetRequiredService<VerbList>().All.Count, paths.EnumerateObject().Count(path => path.Name.StartsWith("/api/capabilities/", StringComparison.Ordinal)));
        Assert.Equal("string", schema.GetProperty("properties").GetProperty("payment").GetProperty("type").GetString());
        Assert.Contains("payment", schema.GetProperty("required").EnumerateArray().Select(name => name.GetString()));
        Assert.True(schema.GetProperty("properties").GetProperty("amount").GetProperty("properties").TryGetProperty("currency", out _));
    }

    private const string Ticket = """{"subject":"It leaks","body":"Since Monday."}""";

    private Task<MachineHost> StartAsync(params string[] scopes) => StartWithAsync([], scopes);

    private Task<MachineHost> StartWithAsync(Dictionary<string, string?> more, params string[] scopes)
    {
        var settings = MachineHost.WithKey(scopes);
        var configuration = new ConfigurationBuilder()
            .AddJsonFile(Path.Combine(AppContext.BaseDirectory, "appsettings.json"))
            .AddInMemoryCollection(new Dictionary<string, string?>(more) { ["Data:Folder"] = _folder })
            .Build();
        return MachineHost.StartAsync(
            _store,
            settings,
            app =>
            {
                app.MapCapabilities();
                app.MapOpenApi("/openapi/v1.json");
            },
            services => services
                .AddSingleton<ICallJournal, CallJournal>()
                .AddSingleton<IAuditLog, AuditLog>()
                .AddSingleton<IOneTimeCodeStore, OneTimeCodeStore>()
                .AddSingleton<ApprovalStore>()
                .AddSingleton<IApprovalStore>(provider => new Kept(provider.GetRequiredService<ApprovalStore>()))
                .AddOpenApiDocuments()
                .AddConnectors(configuration));
    }

    private static Task<HttpResponseMessage> AskAsync(MachineHost host, string verb, string json, string? customer, string? key = null) => host.SendAsync(
        HttpMethod.Post,
        $"/api/capabilities/{verb}",
        json,
        headers: [.. customer is null ? [] : new[] { ("X-Customer", customer) }, .. key is null ? [] : new[] { ("Idempotency-Key", key) }]);

    private sealed class Kept(ApprovalStore approvals) : IApprovalStore
    {
        public Task<ApprovalRequest> RequestAsync(ApprovalRequest asked, CancellationToken cancellationToken) => approvals.RequestAsync(asked, cancellationToken);
    }
}
