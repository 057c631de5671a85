using System.Globalization;
using System.Net;
using ChatBot.Connectors.Webhooks;
using ChatBot.Proactive;
using ChatBot.Tests.Data;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using NSubstitute;
using Xunit;

namespace ChatBot.Tests.Proactive;

public sealed class FullInboxTests
{
    [Fact]
    public async Task A_full_inbox_tells_senders_to_come_again_until_something_was_read()
    {
        await using var store = await TestStore.OpenAsync();
        var inbox = new WebhookInbox(store.Store, Options.Create(new ProactiveOptions { LargestInbox = 2 }), TimeProvider.System);
        await using var app = await StartAsync(inbox);
        using var http = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };

        HttpStatusCode[] taken = [await PostAsync(http, "1"), await PostAsync(http, "2"), await PostAsync(http, "3")];
        var oldest = (await inbox.FindWaitingAsync(1, CancellationToken.None))[0];
        await inbox.EndAsync(oldest.Id, "read", _ => Task.CompletedTask);
        var again = await PostAsync(http, "3");

        Assert.Equal([HttpStatusCode.Accepted, HttpStatusCode.Accepted, HttpStatusCode.ServiceUnavailable], taken);
        Assert.Equal(HttpStatusCode.Accepted, again);
    }

    private static async Task<WebApplication> StartAsync(WebhookInbox inbox)
    {
        var source = Substitute.For<IWebhookSource>();
        source.Name.Returns("source");
        source.IsOn.Returns(true);
        source.Verify(Arg.Any<WebhookDelivery>()).Returns(WebhookVerdict.Authentic);
        source.DeliveryKey(Arg.Any<WebhookDelivery>()).Returns(call => call.Arg<WebhookDelivery>().Body.Span[0].ToString(CultureInfo.InvariantCulture));
        source.Read(Arg.Any<WebhookDelivery>()).Returns([]);
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton(source).AddSingleton(inbox);
        var app = builder.Build();
        app.MapWebhooks();
        await app.StartAsync();
        return app;
    }

    private static async Task<HttpStatusCode> PostAsync(HttpClient http, string body)
    {
        using var answer = await http.PostAsync("/api/webhooks/source", new StringContent(body));
        return answer.StatusCode;
    }
}
