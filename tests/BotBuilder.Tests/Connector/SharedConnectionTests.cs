using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Xunit;

namespace BotBuilder.Tests.Connector;

public class SharedConnectionTests
{
    [Fact]
    public async Task Clients_without_a_handler_of_their_own_share_their_connections_and_leave_them_open()
    {
        var connections = new ConcurrentQueue<string>();
        await using var server = await LocalServer.StartAsync(context =>
        {
            connections.Enqueue(context.Connection.Id);
            context.Response.ContentType = "application/json";
            return context.Response.WriteAsync("""{"id":"1"}""");
        });

        for (var i = 0; i < 3; i++)
        {
            using var client = new ConnectorClient(new Uri(server.Address), MicrosoftAppCredentials.Empty);
            await client.Conversations.SendToConversationAsync("c", new Activity { Type = ActivityTypes.Message });
        }

        Assert.Equal(3, connections.Count);
        Assert.Single(connections.Distinct());
    }
}
