using System.Text.Json;
using ChatBot.Conversations;
using ChatBot.Machines;
using ChatBot.Proactive;
using ChatBot.Subscriptions;
using ChatBot.Tests.Data;
using ChatBot.Tests.Machines;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Xunit;

namespace ChatBot.Tests.Subscriptions;

public sealed class PowerPlatformOpenApiTests : IAsyncLifetime
{
    private TestStore _store = null!;
    private MachineHost _host = null!;

    public async Task InitializeAsync()
    {
        _store = await TestStore.OpenAsync();
        _host = await MachineHost.StartAsync(
            _store,
            MachineHost.WithKey("*"),
            app =>
            {
                app.MapSubscriptions();
                app.MapNotifications();
                app.MapDeliveries();
                app.MapOpenApiDocuments();
            },
            // Nothing is called; the endpoints only have to know what is a service.
            services => services
                .AddOpenApiDocuments()
                .AddSingleton(Options.Create(new SubscriptionOptions()))
                .AddSingleton<Subscribers>()
                .AddSingleton<PublicAddresses>()
                .AddSingleton<EventIntake>()
                .AddSingleton<Mailbox>()
                .AddSingleton<FlightRecorder>());
    }

    public async Task DisposeAsync()
    {
        await _host.DisposeAsync();
        await _store.DisposeAsync();
    }

    [Fact]
    public async Task Power_Platform_finds_a_trigger_with_its_address_and_its_content()
    {
        using var document = await ReadAsync("power-platform");
        var path = document.RootElement.GetProperty("paths").GetProperty("/api/subscriptions");
        var trigger = path.GetProperty("post");

        Assert.Equal("2.0", document.RootElement.GetProperty("swagger").GetString());
        Assert.Equal("single", trigger.GetProperty("x-ms-trigger").GetString());
        Assert.True(trigger.GetProperty("responses").TryGetProperty("201", out _));
        Assert.True(path.GetProperty("x-ms-notification-content").GetProperty("schema").GetProperty("properties").TryGetProperty("data", out _));
        Assert.True(document.RootElement.GetProperty("definitions").GetProperty("SubscriptionRequest").GetProperty("properties").GetProperty("targetUrl").GetProperty("x-ms-notification-url").GetBoolean());
        Assert.Equal("X-Api-Key", document.RootElement.GetProperty("securityDefinitions").GetProperty("ApiKey").GetProperty("name").GetString());
    }

    [Fact]
    public async Task Every_operation_there_has_a_name_a_summary_and_a_visibility_and_administrators_ones_are_not_there()
    {
        using var document = await ReadAsync("power-platform");
        var operations = document.RootElement.GetProperty("paths").EnumerateObject()
            .SelectMany(path => path.Value.EnumerateObject().Where(member => member.Name is "get" or "post" or "delete").Select(member => (Path: path.Name, Operation: member.Value)))
            .ToList();

        Assert.Equal(10, operations.Count);
        Assert.All(operations, one => Assert.NotEmpty(one.Operation.GetProperty("operationId").GetString()!));
        Assert.All(operations, one => Assert.NotEmpty(one.Operation.GetProperty("summary").GetString()!));
        Assert.All(operations, one => Assert.NotEmpty(one.Operation.GetProperty("x-ms-visibility").GetString()!));
        Assert.DoesNotContain(operations, one => one.Path.StartsWith("/api/deliveries", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_general_document_names_scopes_and_how_to_authenticate()
    {
        using var document = await ReadAsync("v1");
        var send = document.RootElement.GetProperty("paths").GetProperty("/api/notifications").GetProperty("post");

        Assert.StartsWith("3.", document.RootElement.GetProperty("openapi").GetString(), StringComparison.Ordinal);
        Assert.Equal("SendNotification", send.GetProperty("operationId").GetString());
        Assert.Contains("notifications:send", send.GetProperty("description").GetString(), StringComparison.Ordinal);
        Assert.Equal(["ApiKey", "AccessToken"], send.GetProperty("security").EnumerateArray().Select(one => one.EnumerateObject().Single().Name));
    }

    private async Task<JsonDocument> ReadAsync(string name) => JsonDocument.Parse(await _host.Http.GetStringAsync($"/openapi/{name}.json"));
}
